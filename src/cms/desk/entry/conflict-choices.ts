import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { EntryFieldConflict } from '../../compare/field-conflicts.ts'
import {
  fieldLabel,
  fieldParagraphs,
  partParagraphs,
  type RelationNames,
} from '../../compare/fields.ts'
import type { ChangedBy } from '../../compare/merge-lists.ts'
import type { VersionConflict } from './use-save-conflict.ts'

/** One place where two versions differ, with the text of both. */
export type VersionDifference = {
  name: string
  legend: string
  /** The paragraph before it, where both versions agree. */
  after: string | null
  changedBy: ChangedBy
  mine: string[]
  theirs: string[]
  /** Whether both texts can be kept. */
  canKeepBoth: boolean
}

/** Returns the choices for a field: one, or one for each part of it that differs. */
export function choicesOf(
  { field, changedBy, parts }: EntryFieldConflict,
  { mine, theirs }: VersionConflict,
  names: RelationNames,
  t: DeskTranslate,
): VersionDifference[] {
  if (!parts)
    return [
      {
        name: field.name,
        legend: fieldLabel(field, t),
        after: null,
        changedBy,
        mine: fieldParagraphs(field, mine[field.name], names, t),
        theirs: fieldParagraphs(field, theirs[field.name], names, t),
        canKeepBoth: false,
      },
    ]
  const differing = parts.flatMap((part, index) =>
    part.kind === 'differs' ? [{ part, index }] : [],
  )
  return differing.map(({ part, index }, place): VersionDifference => {
    const before = parts[index - 1]
    return {
      name: `${field.name}.${index}`,
      legend:
        differing.length > 1
          ? t('entry.conflict.part', {
              field: fieldLabel(field, t),
              number: place + 1,
              total: differing.length,
            })
          : fieldLabel(field, t),
      changedBy: part.changedBy,
      after:
        field.kind === 'rich' && before?.kind === 'same'
          ? (partParagraphs(field, before.items, names, t).at(-1) ?? null)
          : null,
      mine: partParagraphs(field, part.mine, names, t),
      theirs: partParagraphs(field, part.theirs, names, t),
      canKeepBoth: part.mine.length > 0 && part.theirs.length > 0,
    }
  })
}
