import type { PayloadRequest } from 'payload'
import { recordEvents, type Actor } from '../../../core/audit-log.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { projectStaleness, projectTexts } from '../../../published/write/text.ts'
import { projectHidden } from '../../../published/write/withdrawal.ts'
import { sourceIdOf, type Entry } from '../../entries/entry.ts'
import { publishedEntries } from '../../records/load-entries.ts'
import { severityOf } from '../../translations/open-changes.ts'
import { openChangesOfEach } from '../../translations/pending-changes.ts'
import { publishedTexts } from './published-text.ts'

/** The published text of a translation, and who changed what it has to take over. */
type Changed = { entry: Entry; actor: Actor }
const idOf = ({ entry }: Changed): number => entry.id

/**
 * Updates the public texts of translations to their pending changes: hidden after a safety change,
 * with a notice after a clarifying one, plain otherwise. Runs in the caller's transaction.
 */
export async function refreshTranslations(
  req: PayloadRequest,
  sql: Sql,
  changed: readonly Changed[],
  now: Date,
): Promise<void> {
  const open = await openChangesOfEach(
    sql,
    changed.map(({ entry }) => entry),
  )
  const severity = (each: Changed) => severityOf(open.get(idOf(each)) ?? [])
  const unsafe = changed.filter((each) => severity(each) === 'safety')
  const safe = changed.filter((each) => severity(each) !== 'safety')
  const hidden = await projectHidden(sql, unsafe.map(idOf), now)
  await log(
    sql,
    unsafe.filter((each) => hidden.includes(idOf(each))),
    'translation.hidden',
  )
  const wereHidden = await hiddenAmong(sql, safe.map(idOf))
  await projectStaleness(
    sql,
    safe
      .filter((each) => !wereHidden.has(idOf(each)))
      .map((each) => ({
        entryId: idOf(each),
        staleSeverity: severity(each) === 'clarifying' ? 'clarifying' : null,
      })),
  )
  await showAgain(
    req,
    sql,
    safe.filter((each) => wereHidden.has(idOf(each))),
    now,
  )
}

async function hiddenAmong(sql: Sql, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await sql<Row<'portal.hidden', 'entry_id'>>(
    'select entry_id from portal.hidden where entry_id = any($1::int[])',
    [[...ids]],
  )
  return new Set(rows.map(({ entry_id }) => entry_id))
}

/** Shows translations again whose originals are published. */
async function showAgain(
  req: PayloadRequest,
  sql: Sql,
  changed: readonly Changed[],
  now: Date,
): Promise<void> {
  const sources = await publishedEntries(
    req,
    changed.map(({ entry }) => sourceIdOf(entry)),
  )
  const back = changed.filter(({ entry }) => sources.has(sourceIdOf(entry)))
  if (back.length === 0) return
  const texts = await publishedTexts(
    sql,
    back.map(({ entry, actor }) => ({
      entry,
      shared: sources.get(sourceIdOf(entry)) ?? entry,
      publishedBy: actor.name,
    })),
  )
  await projectTexts(
    sql,
    texts.map((text) => ({ text })),
    now,
  )
  await log(sql, back, 'translation.shown')
}

const log = (
  sql: Sql,
  changed: readonly Changed[],
  action: 'translation.hidden' | 'translation.shown',
): Promise<void> =>
  recordEvents(
    sql,
    changed.map(({ entry, actor }) => ({
      actor,
      action,
      entryId: entry.id,
      locale: entry.locale,
    })),
  )
