import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Payload, PayloadRequest } from 'payload'
import { asEntry, toDocument, type Entry } from '../src/cms/entries/entry.ts'
import { findOrCreateTranslation } from '../src/cms/translations/begin/create-translation.ts'
import { refillTranslation } from '../src/cms/translations/memory/refill-translation.ts'
import { unitParagraphs } from '../src/cms/translations/units/paragraphs.ts'
import { inlineText } from '../src/cms/translations/units/types.ts'
import { approve } from '../src/cms/workflow/actions.ts'
import { publish } from '../src/cms/workflow/publish/publish.ts'
import { LOCALE_CODES, type Locale } from '../src/i18n/locales.ts'
import { startTestCluster } from '../src/testing/cluster.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { TEMPLATE } from '../src/testing/template.ts'

/**
 * npm run bench:editions: how much of a new edition of the nine answers comes filled from the memory
 * of translations, by language, on a PostgreSQL of its own that is removed at the end. Each edition
 * changes other paragraphs, a tenth of them, and moves two: as a revision of the same
 * leaflet, and as another leaflet whose translation is begun. Bar: 85 % of the paragraphs, each with
 * the translation that belongs to it.
 */
const BAR = 85
const EDITIONS = 5
const FILE = 'seed/client-therapist-relationship'

/** Question, answer, question, answer and so on, as they stand in the file. */
const linesIn = (locale: Locale): string[] =>
  readFileSync(`${FILE}${locale === 'en' ? '' : `.${locale}`}.txt`, 'utf8')
    .split(/\n\s*\n/)
    .map((line) => line.trim().replace(/^Question: /, ''))
    .filter(Boolean)

const english = linesIn('en')
const others: Locale[] = LOCALE_CODES.filter((code) => code !== 'en')
const translated = new Map(others.map((code) => [code, linesIn(code)]))
for (const [code, lines] of translated)
  if (lines.length !== english.length) throw new Error(`${code} has ${lines.length} paragraphs`)

const cluster = await startTestCluster()
Object.assign(process.env, {
  DATABASE_URL: cluster.of(TEMPLATE),
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
})
const { createLocalReq, getPayload } = await import('payload')
const { default: config } = await import('../payload.config.ts')
const payload: Payload = await getPayload({ config })
payload.logger.level = 'silent'

const person = (role: 'editor' | 'translator' | 'reviewer') =>
  payload.create({
    overrideAccess: true,
    collection: 'users',
    data: {
      ...{ name: `The ${role}`, email: `${role}@clinic.test`, roles: [role] },
      languages: [...LOCALE_CODES],
    } as never,
  })
const [editor, translator, reviewer] = [
  await person('editor'),
  await person('translator'),
  await person('reviewer'),
]
const as = (user: object): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
const topic = await payload.create({
  overrideAccess: true,
  collection: 'topics',
  data: { title: 'Editions', riskTier: 'low', position: 1 } as never,
})

const newest = async (id: number): Promise<Entry> =>
  asEntry(
    await payload.findByID({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )
async function write(data: Partial<Entry>): Promise<Entry> {
  const ofOriginal: Partial<Entry> = {
    topics: [topic.id],
    riskTier: 'low',
    jurisdiction: 'State of California',
    sources: [{ title: 'A source', url: 'https://source.example.org' }],
  }
  return asEntry(
    await payload.create({
      overrideAccess: true,
      collection: 'entries',
      draft: true,
      depth: 0,
      data: toDocument({ ...(data.translationOf ? {} : ofOriginal), ...data }),
      req: await as(editor),
    }),
  )
}
async function signAndPublish(id: number, severity?: 'clarifying') {
  await approve(await as(reviewer), id)
  const change = severity ? { change: { severity, note: 'A new edition.' } } : {}
  await publish(await as(reviewer), id, { ...change, note: 'The words of the clinic.' })
}

/** An edition's paragraphs: a number for one of the first edition, words for a new one. */
function edition(number: number): (number | string)[] {
  const lines: (number | string)[] = english.map((_, index) => index)
  const changed = Math.max(1, Math.round(lines.length / 10))
  for (let change = 0; change < changed; change += 1) {
    const at = (number * 5 + change * 9 + 1) % lines.length
    lines[at] = `${english[at]} Ask us about it (${number}.${change}).`
  }
  lines.splice(9 + number, 0, ...lines.splice(number, 2))
  return lines
}
const wordsOf = (lines: readonly (number | string)[]) =>
  lines.map((line) => (typeof line === 'number' ? (english[line] ?? '') : line))

/** How many of the paragraphs of an answer have the translation that belongs to them, in percent. */
async function filled(id: number, locale: Locale, lines: readonly (number | string)[]) {
  const answer = unitParagraphs(await newest(id)).filter((unit) => unit.id.startsWith('answer-'))
  const right = lines.filter(
    (line, index) =>
      typeof line === 'number' &&
      inlineText(answer[index]?.inline ?? []) === translated.get(locale)?.[line],
  ).length
  return (right / lines.length) * 100
}

type Row = { revised: number[]; begun: number[] }
const rows = new Map(others.map((code): [Locale, Row] => [code, { revised: [], begun: [] }]))
let most = 0
try {
  for (let number = 1; number <= EDITIONS; number += 1) {
    const leaflet = await write({
      locale: 'en',
      question: `What is in leaflet ${number}?`,
      shortAnswer: `It is leaflet ${number}.`,
      answer: answerOf(...english),
    })
    await signAndPublish(leaflet.id)
    const translations = new Map<Locale, number>()
    for (const locale of others) {
      const { id } = await write({
        ...{ locale, translationOf: leaflet.id, question: `${locale} ${number}?` },
        shortAnswer: `${locale} ${number}.`,
        answer: answerOf(...(translated.get(locale) ?? [])),
      })
      await signAndPublish(id)
      translations.set(locale, id)
    }
    const lines = edition(number)
    most = (lines.filter((line) => typeof line === 'number').length / lines.length) * 100
    const another = await write({
      locale: 'en',
      question: `What is in another leaflet ${number}?`,
      shortAnswer: `It is another one, ${number}.`,
      answer: answerOf(...wordsOf(lines)),
    })
    for (const locale of others) {
      const { id } = await findOrCreateTranslation(await as(translator), another.id, locale)
      rows.get(locale)?.begun.push(await filled(id, locale, lines))
    }
    await payload.update({
      collection: 'entries',
      id: leaflet.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
      data: toDocument({ answer: answerOf(...wordsOf(lines)) }),
      req: await as(editor),
    })
    await signAndPublish(leaflet.id, 'clarifying')
    for (const [locale, id] of translations) {
      await refillTranslation(await as(translator), id)
      rows.get(locale)?.revised.push(await filled(id, locale, lines))
    }
  }
  const mean = (shares: readonly number[]) =>
    Math.round(shares.reduce((sum, share) => sum + share, 0) / shares.length)
  console.log(
    `${EDITIONS} editions of ${english.length} paragraphs; in each, ${Math.round(most)} % are as before`,
  )
  console.table(
    Object.fromEntries(
      [...rows].map(([locale, { revised, begun }]) => [
        locale,
        {
          'edited translation (%)': mean(revised),
          'edited, lowest (%)': Math.round(Math.min(...revised)),
          'new translation (%)': mean(begun),
          'new, lowest (%)': Math.round(Math.min(...begun)),
        },
      ]),
    ),
  )
  const isBelow = [...rows.values()].some(
    ({ revised, begun }) => Math.min(...revised, ...begun) < BAR,
  )
  console.log(isBelow ? `Less than ${BAR} % in some language.` : `At least ${BAR} % everywhere.`)
  process.exitCode = isBelow ? 1 : 0
} catch (error) {
  console.error(error, (error as { data?: unknown }).data)
  process.exitCode = 1
} finally {
  await payload.destroy()
  await cluster.stop()
  process.exit()
}
