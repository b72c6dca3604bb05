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

export type FieldConflict = {
  field: Field
  changedBy: ChangedBy
  keep: MergeChoice | null
  /**
   * For a field of several items (paragraphs, sources, topics…): where they differ, each to be
   * chosen by itself.
   */
  parts: MergePart<unknown>[] | null
}
/** What to keep, by the name of a field, or `name.place` for a part of it. */
export type Choices = Record<string, MergeChoice>

const nodesOf = (answer: unknown): unknown[] =>
  asList(isObject(answer) && isObject(answer.root) ? answer.root.children : null)
const itemsOf = ({ kind }: Field, value: unknown): unknown[] =>
  kind === 'rich' ? nodesOf(value) : asList(value)
const isList = ({ kind }: Field): boolean =>
  ['rich', 'relation', 'citations', 'list'].includes(kind)

/**
 * Where two people's texts differ, and what to keep unless somebody says otherwise: what only they
 * changed is theirs, what only I changed is mine; where both did, a person chooses (`null`). `base`
 * is the text from which mine began; without it, every difference counts as changed by both.
 */
export function fieldConflicts(
  base: FieldValues | null,
  mine: FieldValues,
  theirs: FieldValues,
  fields?: readonly Field[],
): FieldConflict[] {
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

/** What is chosen before anybody chooses; nothing where both changed the same. */
export const initialChoices = (conflicts: readonly FieldConflict[]): Choices =>
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
 * Their text with mine where mine is kept. Where nothing is chosen yet, both stay, or mine where
 * there is room for one only.
 */
export const mergeFields = (
  differing: readonly FieldConflict[],
  mine: FieldValues,
  theirs: FieldValues,
  choices: Choices,
): FieldValues => ({
  ...theirs,
  ...Object.fromEntries(
    differing.map(({ field, keep, parts }) => {
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

/**
 * A field's value made of these items. An item stands once, and a row's number is given to one row
 * only.
 */
function buildValue({ kind }: Field, values: unknown[], items: unknown[]): unknown {
  if (kind === 'rich') {
    const richText = values.find((value) => isObject(value) && isObject(value.root)) as {
      root: object
    }
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
