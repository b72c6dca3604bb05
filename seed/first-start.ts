import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inTransaction } from '../src/cms/workflow/sql.ts'
import { DEFAULT_LOCALE, LOCALES } from '../src/i18n/locales.ts'
import { readFirstContent, writeFirstContent } from './content/write.ts'
import { IMPORT, importSources } from './import.ts'
import { readSources } from './sources.ts'

export const FIRST_DOCUMENT = fileURLToPath(new URL('client-therapist-relationship.txt', import.meta.url))

export type FirstContentOptions = {
  /** Published at once, without a review (readers are told so); otherwise drafts. See `isThisComputer`. */
  publish: boolean
  log: (line: string) => void
  now?: Date
}

/**
 * Fills an empty database, in one transaction: topics, contacts for help, settings, and the questions of the source document. Does nothing
 * and answers `false` where there are topics or answers already, so that a start that was cut off can simply be repeated.
 */
export async function seedFirstContent(payload: Payload, { publish, log, now }: FirstContentOptions): Promise<boolean> {
  const content = await readFirstContent()
  const { sources, faults } = await readSources([FIRST_DOCUMENT], DEFAULT_LOCALE)
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
    const [found] = await sql<{ empty: boolean }>('select not exists (select 1 from public.entries) and not exists (select 1 from public.topics) as empty')
    if (!found?.empty) return false
    await writeFirstContent(req, sql, IMPORT, content)
    log(`${content.topics.length} topics and ${content.contacts.length} contacts for help written. Check the contacts before launch.`)
    const [outcome] = await importSources(req, sources, { locale: DEFAULT_LOCALE, publish, now, faults })
    const count = outcome?.entryIds.length ?? 0
    log(publish ? `${count} answers imported and published. They are marked as not yet reviewed by your clinicians.` : `${count} answers imported as drafts.`)
    await seedTranslations(req, { publish, log, now })
    return true
  })
}

/** The translations that lie beside the first document: `<name>.<language>.txt`, pair for pair in the same order. */
async function seedTranslations(req: PayloadRequest, { publish, log, now }: FirstContentOptions): Promise<void> {
  for (const { code, name } of LOCALES) {
    const file = FIRST_DOCUMENT.replace(/\.txt$/, `.${code}.txt`)
    if (code === DEFAULT_LOCALE || !existsSync(file)) continue
    const { sources, faults } = await readSources([file], code)
    const [outcome] = await importSources(req, sources, { locale: code, publish, now, faults, translationOf: basename(FIRST_DOCUMENT) })
    log(`${outcome?.entryIds.length ?? 0} translations into ${name} ${publish ? 'published, marked as not yet reviewed' : 'imported as drafts'}.`)
  }
}

/** Whether an address leads to this computer alone; only there does the first start publish what nobody has reviewed. */
export function isThisComputer(publicUrl: string): boolean {
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::1'
}
