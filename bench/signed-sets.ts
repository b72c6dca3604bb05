import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import pg from 'pg'
import { asEntry, toDocument, type Entry } from '../src/cms/entries/entry.ts'
import { approve } from '../src/cms/workflow/actions.ts'
import { LOCALE_CODES } from '../src/i18n/locales.ts'
import { startTestCluster } from '../src/testing/cluster.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { TEMPLATE } from '../src/testing/template.ts'

/** A desk with an editor and a reviewer of all languages. */
export type BenchDesk = {
  payload: Payload
  client: pg.Client
  reviewer: number
  asReviewer: () => Promise<PayloadRequest>
  /** Makes signed answers with their translations into languages, none of them published. */
  signedSet: (answers: number, locales: readonly Entry['locale'][]) => Promise<Entry[]>
  /** Saves other words in an answer and signs them. Returns the answer as it is then. */
  revise: (entry: Entry) => Promise<Entry>
  close: () => Promise<void>
}

export const OTHER_LANGUAGES = LOCALE_CODES.filter((code) => code !== 'en')

/**
 * Opens the desk on a database, or on a PostgreSQL of its own that is removed at the end. Sets
 * DATABASE_URL and the secrets.
 */
export async function openBenchDesk(url?: string): Promise<BenchDesk> {
  const cluster = url === undefined ? await startTestCluster() : null
  const database = url ?? cluster?.of(TEMPLATE)
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  Object.assign(process.env, {
    DATABASE_URL: database,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  })
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const payload: Payload = await getPayload({ config })
  payload.logger.level = 'silent'
  const person = (role: 'editor' | 'reviewer') =>
    payload.create({
      overrideAccess: true,
      collection: 'users',
      data: {
        name: `The ${role}`,
        email: `${role}@clinic.test`,
        roles: [role],
        languages: [...LOCALE_CODES],
      } as never,
    })
  const [editor, reviewer] = [await person('editor'), await person('reviewer')]
  const as = (user: object): Promise<PayloadRequest> =>
    createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  const topic = await payload.create({
    overrideAccess: true,
    collection: 'topics',
    data: { title: 'Sets', riskTier: 'low', position: 1 } as never,
  })
  const newest = async (id: number): Promise<Entry> =>
    asEntry(
      await payload.findByID({
        ...{ collection: 'entries', id, draft: true, depth: 0, overrideAccess: true },
      }),
    )
  const sign = async (id: number): Promise<Entry> => {
    await approve(await as(reviewer), id)
    return newest(id)
  }

  let made = 0
  const words = () => {
    made += 1
    return {
      question: `What happens in session number ${made}?`,
      shortAnswer: `You and your therapist talk, for the ${made}. time.`,
      answer: answerOf(`You talk about what matters to you (${made}).`, `You may stop (${made}).`),
    }
  }
  const write = async (data: Partial<Entry>): Promise<Entry> => {
    const entry = await payload.create({
      overrideAccess: true,
      collection: 'entries',
      data: toDocument({
        locale: 'en',
        ...words(),
        ...(data.translationOf ? {} : { topics: [topic.id], riskTier: 'low' }),
        ...data,
      }) as never,
      draft: true,
      depth: 0,
      req: await as(editor),
    })
    return sign(entry.id)
  }
  return {
    ...{ payload, client, reviewer: reviewer.id },
    asReviewer: () => as(reviewer),
    signedSet: async (answers, locales) => {
      const set: Entry[] = []
      for (let index = 0; index < answers; index += 1) {
        const original = await write({})
        set.push(original)
        for (const locale of locales)
          set.push(await write({ locale, translationOf: original.id, question: `¿${made}?` }))
      }
      return set
    },
    revise: async ({ id }) => {
      const { shortAnswer, answer } = words()
      await payload.update({
        ...{ collection: 'entries', id, draft: true, depth: 0, overrideAccess: true },
        data: toDocument({ shortAnswer, answer }),
        req: await as(editor),
      })
      return sign(id)
    },
    close: async () => {
      await client.end()
      await payload.destroy()
      await cluster?.stop()
    },
  }
}
