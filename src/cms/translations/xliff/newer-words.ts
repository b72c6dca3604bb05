import type { Sql } from '../../../core/sql.ts'
import { translatedFields } from '../../../fields/translated-fields.ts'
import type { Entry, EntryContent } from '../../entries/entry.ts'
import { contentColumns } from '../../entries/newest-content.ts'
import { textPartsOf } from '../fingerprint.ts'

/** Whether a paragraph of a translation (by its hash) is newer than the file's words for it. */
export type IsNewer = (current: string, inFile: string) => boolean

const MAX_VERSIONS = 500

/**
 * Loads which words of a translation people wrote after a file was exported. Words that an import
 * brought, or a machine wrote (`machine`), do not count. A file that does not say when it was
 * exported is older if it has words that the translation had before.
 */
export async function loadNewerWords(
  sql: Sql,
  { id, locale }: Pick<Entry, 'id' | 'locale'>,
  exportedAt: string | undefined,
  machine: ReadonlySet<string>,
): Promise<IsNewer> {
  const rows = await sql<
    Pick<Entry, 'locale'> & Partial<EntryContent> & { isOld: boolean; isImported: boolean }
  >(
    `select v.version_locale as locale, ${contentColumns(translatedFields())},
        coalesce(v.created_at <= $2::timestamptz, false) as "isOld",
        exists (select from workflow.events e where e.action = 'xliff.imported' and e.locale = $3
          and e.details -> 'versions' @> to_jsonb(v.id)) as "isImported"
       from public._entries_v v where v.parent_id = $1 order by v.id desc limit $4`,
    [id, exportedAt ?? null, locale, MAX_VERSIONS],
  )
  const versions = rows.map((row) => ({
    ...row,
    hashes: new Set(textPartsOf(row).map(({ hash }) => hash)),
  }))
  const atExport = versions.find(({ isOld }) => isOld)
  /** The version that brought a paragraph, as it has been since. */
  const originOf = (hash: string) => {
    const gone = versions.findIndex(({ hashes }) => !hashes.has(hash))
    return versions[(gone < 0 ? versions.length : gone) - 1]
  }
  return (current, inFile) => {
    const origin = originOf(current)
    if (machine.has(current) || !origin || origin.isImported) return false
    return exportedAt === undefined
      ? versions.some(({ hashes }) => hashes.has(inFile))
      : !atExport?.hashes.has(current)
  }
}
