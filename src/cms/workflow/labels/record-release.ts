import { recordEvent } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import { labelHash, type LabelContent } from './label-parts.ts'
import { insertRelease, type PartKey, type Release } from './releases.ts'

const pick = ({ collection, id, part }: PartKey): PartKey => ({ collection, id, part })

const logChange = (
  sql: Sql,
  key: PartKey,
  person: Person,
  action: 'label.taken-away' | 'label.put-back',
  details: object,
  note?: string,
) =>
  recordEvent(sql, {
    actor: person,
    action,
    locale: key.part === 'shared' ? undefined : key.part,
    note,
    details: { ...pick(key), ...details },
  })

/**
 * Takes fields of a part, or with `content: null` all of it, from readers. Records it in the log.
 * Runs in the caller's transaction, before the read model is written.
 */
export async function releaseWithout(
  sql: Sql,
  shown: Release,
  content: LabelContent | null,
  { person, fields, note }: { person: Person; fields: readonly string[]; note?: string },
): Promise<void> {
  await insertRelease(sql, {
    ...pick(shown),
    action: 'taken-away',
    content,
    checked: shown.checked,
    by: person,
    note,
  })
  await logChange(sql, shown, person, 'label.taken-away', { fields, before: shown.content }, note)
}

/** Shows readers again what was signed before. Runs in the caller's transaction. */
export async function releaseAgain(
  sql: Sql,
  key: PartKey,
  content: LabelContent,
  checked: boolean,
  person: Person,
): Promise<void> {
  await insertRelease(sql, {
    ...pick(key),
    action: 'put-back',
    content,
    checked,
    textHash: labelHash(key, content),
    by: person,
  })
  await logChange(sql, key, person, 'label.put-back', { after: content })
}

/** A content without some of its fields. */
export const without = (content: LabelContent, fields: readonly string[]): LabelContent =>
  Object.fromEntries(Object.entries(content).filter(([field]) => !fields.includes(field)))
