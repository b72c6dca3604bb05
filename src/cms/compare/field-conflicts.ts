import type { Field } from '../../fields/field.ts'
import {
  asList,
  differingFields,
  idOf,
  isObject,
  isSame,
  partParagraphs,
  type FieldValues,
} from './fields.ts'
import {
  applyChoices,
  mergeLists,
  type ChangedBy,
  type MergeChoice,
  type MergePart,
} from './merge-lists.ts'

/** A field in which two people's texts differ. */
export type EntryFieldConflict = {
  field: Field
  changedBy: ChangedBy
  /** What is proposed; `null` if a person has to choose. */
  keep: MergeChoice | null
  /** For a field with several items (paragraphs, sources, topics …): a choice for each part. */
  parts: MergePart<unknown>[] | null
}
/** What to keep, by the name of a field, or `name.index` for a part of it. */
export type Choices = Record<string, MergeChoice>

const nodesOf = (answer: unknown): unknown[] =>
  asList(isObject(answer) && isObject(answer.root) ? answer.root.children : null)
const itemsOf = ({ kind }: Field, value: unknown): unknown[] =>
  kind === 'rich' ? nodesOf(value) : asList(value)
const isList = ({ kind }: Field): boolean =>
  ['rich', 'relation', 'citations', 'list'].includes(kind)

/**
 * Compares two people's texts. Proposes theirs for what only they changed, and mine for what only I
 * changed. `base` is the text from which mine began; without it, every difference counts as changed
 * by both.
 */
export function fieldConflicts(
  base: FieldValues | null,
  mine: FieldValues,
  theirs: FieldValues,
  fields?: readonly Field[],
): EntryFieldConflict[] {
  return differingFields(mine, theirs, fields).map((field) => {
    const changed = (values: FieldValues) =>
      base !== null && !isSame(field, base[field.name], values[field.name])
    const changedBy = !base ? 'both' : !changed(mine) ? 'them' : !changed(theirs) ? 'me' : 'both'
    const items = (values: FieldValues) => itemsOf(field, values[field.name])
    const parts = isList(field)
      ? mergeLists(base && items(base), items(mine), items(theirs), (item) =>
          JSON.stringify(partParagraphs(field, [item])),
        )
      : null
    return {
      field,
      changedBy,
      keep: changedBy === 'them' ? 'theirs' : changedBy === 'me' ? 'mine' : null,
      parts,
    }
  })
}

/** The choices that are proposed. */
export const initialChoices = (conflicts: readonly EntryFieldConflict[]): Choices =>
  Object.fromEntries(
    conflicts.flatMap(({ field: { name }, keep, parts }) => {
      const all: [string, MergeChoice | null][] = parts
        ? parts.map((part, index) => [
            `${name}.${index}`,
            part.kind === 'differs' ? part.keep : null,
          ])
        : [[name, keep]]
      return all.filter((each): each is [string, MergeChoice] => each[1] !== null)
    }),
  )

/**
 * Merges two texts by some choices. Without a choice, both sides' items stay; in a field with one
 * value, mine.
 */
export const mergeFields = (
  conflicts: readonly EntryFieldConflict[],
  mine: FieldValues,
  theirs: FieldValues,
  choices: Choices,
): FieldValues => ({
  ...theirs,
  ...Object.fromEntries(
    conflicts.map(({ field, keep, parts }) => {
      const { name } = field
      if (!parts)
        return [name, (choices[name] ?? keep ?? 'mine') === 'theirs' ? theirs[name] : mine[name]]
      return [
        name,
        buildValue(
          field,
          [theirs[name], mine[name]],
          applyChoices(parts, (index) => choices[`${name}.${index}`] ?? 'both'),
        ),
      ]
    }),
  ),
})

/** Builds a field's value from items. Each item occurs once, and so does the id of a row. */
function buildValue({ kind }: Field, values: unknown[], items: unknown[]): unknown {
  if (kind === 'rich') {
    const richText = values.find((value) => isObject(value) && isObject(value.root))
    if (!isObject(richText) || !isObject(richText.root)) return richText
    return { ...richText, root: { ...richText.root, children: items } }
  }
  const seen = new Set<unknown>()
  const isFirstUse = (key: unknown) => !seen.has(key) && Boolean(seen.add(key))
  if (kind === 'citations')
    return items.map((row) =>
      isObject(row) && row.id !== undefined && !isFirstUse(row.id)
        ? { ...row, id: undefined }
        : row,
    )
  return items.filter((item) => isFirstUse(idOf(item)))
}
