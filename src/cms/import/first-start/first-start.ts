import { fileURLToPath } from 'node:url'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../../core/request-sql.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import { IMPORT_ACTOR, importSources } from '../import.ts'
import { readSources } from '../sources.ts'
import { readFirstContent, writeFirstContent } from './write-content.ts'

const seedFile = (name: string) =>
  fileURLToPath(new URL(`../../../../seed/${name}`, import.meta.url))
export const SOURCE_DOCUMENT = seedFile('client-therapist-relationship.txt')
const translationsOf = (name: string) =>
  LOCALE_CODES.filter((locale) => locale !== DEFAULT_LOCALE).map((locale) =>
    seedFile(`${name}.${locale}.txt`),
  )
/** An answer for somebody whom a therapist has harmed. */
const CROSSED_A_LINE = 'if-a-therapist-crossed-a-line'
const DOCUMENTS = [
  SOURCE_DOCUMENT,
  ...translationsOf('client-therapist-relationship'),
  seedFile(`${CROSSED_A_LINE}.txt`),
  ...translationsOf(CROSSED_A_LINE),
]

export type FirstContentOptions = {
  /** `publish`: publishes at once, marked for readers as not reviewed; `none`: no answers or topics. */
  answers: 'publish' | 'draft' | 'none'
  log: (line: string) => void
  now?: Date
}

/**
 * Fills an empty database in one transaction: topics, contacts for help, settings, and the
 * questions of the source documents. Returns `false` and writes nothing if there are topics,
 * answers or shipped contacts, so that an interrupted start can be repeated.
 */
export async function seedFirstContent(
  payload: Payload,
  { answers, log, now }: FirstContentOptions,
): Promise<boolean> {
  const withAnswers = answers !== 'none'
  const all = await readFirstContent()
  const content = withAnswers ? all : { ...all, topics: [] }
  const { sources, faults } = await readSources(withAnswers ? DOCUMENTS : [])
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
    const [database] = await sql<{ empty: boolean }>(
      `select not exists (select 1 from public.entries) and not exists (select 1
        from public.topics) and not exists (select 1 from workflow.shipped_contacts) as empty`,
    )
    if (!database?.empty) return false
    await writeFirstContent(req, sql, IMPORT_ACTOR, content)
    const topics = withAnswers ? `${content.topics.length} topics and ` : ''
    log(
      `Wrote ${topics}${content.contacts.length} contacts for help. Check the contacts before launch.`,
    )
    if (!withAnswers) return true
    const publish = answers === 'publish'
    const outcomes = await importSources(req, sources, { publish, now, faults, fix: true })
    const counts = new Map<Locale, number>()
    for (const { plan, entryIds } of outcomes)
      counts.set(plan.locale, (counts.get(plan.locale) ?? 0) + entryIds.length)
    const imported = [...counts].map(([locale, count]) => `${count} in ${localeFacts(locale).name}`)
    log(
      `Imported answers: ${imported.join(', ')}. ${publish ? 'They are published, marked as not yet reviewed by your clinicians.' : 'They are drafts.'}`,
    )
    return true
  })
}
