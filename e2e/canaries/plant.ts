import { randomBytes } from 'node:crypto'
import {
  createLocalReq,
  getPayload,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
} from 'payload'
import config from '../../payload.config.ts'
import { asEntry, type Entry } from '../../src/cms/entries/entry.ts'
import { keepUnsavedWords } from '../../src/cms/unsaved-words/unsaved-words.ts'
import { approve } from '../../src/cms/workflow/actions.ts'
import { publish } from '../../src/cms/workflow/publish/publish.ts'
import { withdraw } from '../../src/cms/workflow/withdraw.ts'
import { sqlOf } from '../../src/core/request-sql.ts'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { answerOf } from '../../src/testing/rich-text.ts'
import { fill } from './fill.ts'
import { plantOwnTables } from './own-tables.ts'
import { PUBLIC_BY_DESIGN } from './public-by-design.ts'
import { unplanted } from './unplanted.ts'
import { Nest } from './words.ts'

/**
 * Run on the installation of the journeys: plants canary words in everything that readers must
 * never see, and tells (on standard output, as JSON) where, with the numbers and addresses that
 * lead there.
 */
export type Planted = {
  words: Record<string, string>
  ids: number[]
  slugs: string[]
  published: string
  unplanted: string[]
}

async function plant(payload: Payload): Promise<Planted> {
  const nest = new Nest()
  const sql = sqlOf({ payload } as PayloadRequest)
  const find = async (email: string) =>
    (await payload.find({ collection: 'users', where: { email: { equals: email } }, depth: 0 }))
      .docs[0]
  const reviewer = await find('reviewer@clinic.test')
  const editor = await find('editor@clinic.test')
  const asReviewer = () =>
    createLocalReq({ user: { ...reviewer, collection: 'users' } as never }, payload)
  // Reviewers can't sign their own texts, so each text has another author.
  const asEditor = () =>
    createLocalReq({ user: { ...editor, collection: 'users' } as never }, payload)
  const topics = (await payload.find({ collection: 'topics', depth: 0, limit: 1 })).docs.map(
    ({ id }) => id as number,
  )
  const ids: number[] = []
  const slugs: string[] = []

  const entryFields = payload.collections.entries.config.fields
  const words = (where: string, except: string[] = []) =>
    fill(entryFields, { nest, where, except, relation: () => undefined })
  // Another round on the same installation, while the tests are worked on, finds other addresses.
  const round = randomBytes(3).toString('hex')
  const clean = (mark: string): Partial<Entry> => ({
    question: `Is this text about ${mark} for everybody?`,
    slug: `for-everybody-${mark}-${round}`,
    shortAnswer: 'Yes, this text is for everybody.',
    answer: answerOf('Everybody may read this text.'),
    searchTerms: [],
    sources: [],
    jurisdiction: null,
  })
  const create = async (data: object) => {
    const entry = asEntry(
      await payload.create({
        collection: 'entries',
        data: { locale: 'en', riskTier: 'low', topics, ...data } as never,
        draft: true,
        depth: 0,
        req: await asEditor(),
      }),
    )
    ids.push(entry.id)
    slugs.push(entry.slug ?? '')
    return entry
  }
  const change = async (id: number, data: object) =>
    payload.update({
      collection: 'entries',
      id,
      data: data as never,
      draft: true,
      depth: 0,
      req: await asEditor(),
    })
  const putOut = async (id: number, where: string) => {
    await approve(await asReviewer(), id, nest.word(`${where}: note of the approval`))
    await publish(await asReviewer(), id, {
      note: nest.word(`${where}: note of the publication`),
      change: { severity: 'wording' },
    })
  }

  await create(words('a draft that was never published'))
  const published = await create(clean('drafts'))
  await putOut(published.id, 'published')
  const draftOnTop = words('a draft on top of a published text')
  slugs.push(String(draftOnTop.slug))
  await change(published.id, draftOnTop)
  const sensitive = await create({ ...clean('unsaved'), sensitive: true })
  await putOut(sensitive.id, 'sensitive')
  await keepUnsavedWords(sql, {
    personId: Number(editor?.id),
    slot: 'planted-1',
    entryId: sensitive.id,
    locale: 'en',
    base: sensitive.updatedAt,
    values: words('unsaved words of a sensitive answer'),
  })
  const replaced = await create({
    ...words('a published text that was replaced', ['slug']),
    slug: `for-everybody-replaced-${round}`,
  })
  await putOut(replaced.id, 'replaced')
  await change(replaced.id, clean('replaced'))
  await putOut(replaced.id, 'replaced again')
  const old = await create({
    ...words('an old version', ['slug']),
    slug: `for-everybody-versions-${round}`,
  })
  await change(old.id, clean('versions'))
  await putOut(old.id, 'old version')
  const gone = await create({
    ...words('a withdrawn text', ['slug']),
    slug: `withdrawn-from-everybody-${round}`,
  })
  await putOut(gone.id, 'withdrawn')
  await withdraw(await asReviewer(), gone.id, { reason: nest.word('reason of a withdrawal') })
  for (const locale of LOCALE_CODES.filter((code) => code !== 'en')) {
    await create({
      ...words(`a translation into ${locale} that is a draft`),
      locale,
      translationOf: published.id,
      topics: undefined,
    })
  }

  const person = await plantCollections(payload, nest, ids, slugs)
  const [picture] = (await payload.find({ collection: 'media', depth: 0, limit: 1 })).docs
  await plantOwnTables(sql, nest, ['workflow', 'auth'], {
    users: person,
    entries: ids[0] ?? 1,
    ...(picture && { media: picture.id }),
  })
  return {
    words: nest.planted,
    ids,
    slugs,
    published: `/en/questions/${published.slug}`,
    unplanted: await unplanted(sql),
  }
}

/**
 * One document in every other collection and global, with a word in each field that is not for
 * readers. Returns the number of the person.
 */
async function plantCollections(
  payload: Payload,
  nest: Nest,
  ids: number[],
  slugs: string[],
): Promise<number> {
  let person = 0
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const others = payload.config.collections.filter(
    ({ slug }) => !['entries', 'payload-migrations'].includes(slug),
  )
  for (const collection of others.sort(
    (one, other) => Number(other.slug === 'users') - Number(one.slug === 'users'),
  )) {
    const { slug, fields, upload } = collection
    const except = [
      ...(PUBLIC_BY_DESIGN[slug] ?? []),
      ...(upload ? ['filename', 'mimeType', 'url', 'thumbnailURL'] : []),
    ]
    if (fields.every((field) => !('name' in field) || except.includes(String(field.name)))) continue
    const before = Object.keys(nest.planted).length
    const data = fill(fields, { nest, where: slug, except, relation: () => person })
    if (
      Object.keys(nest.planted).length === before ||
      except.some((name) =>
        fields.some(
          (field) =>
            'required' in field && field.required && 'name' in field && field.name === name,
        ),
      )
    )
      continue
    const file = upload
      ? {
          data: picture,
          mimetype: 'image/png',
          name: `${nest.word(`${slug}: name of the file`)}.png`,
          size: picture.length,
        }
      : undefined
    const made = await payload.create({
      collection: slug as CollectionSlug,
      data: data as never,
      file,
      depth: 0,
      req: person
        ? await createLocalReq(
            {
              user: {
                ...(await payload.findByID({ collection: 'users', id: person })),
                collection: 'users',
              } as never,
            },
            payload,
          )
        : undefined,
    })
    if (slug === 'users') person = made.id as number
    ids.push(Number(made.id))
    if (file) slugs.push(String((made as { filename?: string }).filename))
  }
  for (const { slug, fields } of payload.config.globals) {
    const data = fill(fields, {
      nest,
      where: slug,
      except: PUBLIC_BY_DESIGN[slug] ?? [],
      relation: () => undefined,
    })
    const filled = Object.fromEntries(
      Object.entries(data).filter(([, value]) => JSON.stringify(value).includes('kanarie')),
    )
    if (Object.keys(filled).length > 0)
      await payload.updateGlobal({ slug: slug as never, data: filled as never })
  }
  return person
}

try {
  const planted = await plant(await getPayload({ config }))
  process.stdout.write(`\nPLANTED ${JSON.stringify(planted)}\n`, () => process.exit(0))
} catch (error) {
  console.error(error, (error as { data?: unknown }).data)
  process.exit(1)
}
