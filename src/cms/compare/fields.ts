import { RISK_TIER_VALUES } from '../../core/risk-tiers.ts'
import { deskInEnglish, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { comparableLines } from './comparable-lines.ts'
import {
  applyChoices,
  mergeLists,
  type ChangedBy,
  type MergeChoice,
  type MergePart,
} from './merge-lists.ts'

type FieldKind = 'text' | 'rich' | 'relation' | 'choice' | 'yes-no' | 'sources' | 'list'
type FieldDefinition = { name: string; label: string; kind: FieldKind }

/**
 * The fields of an answer that people write and compare, in the order in which the form shows them.
 */
export const COMPARED_FIELDS = [
  { name: 'question', label: 'Question', kind: 'text' },
  { name: 'shortAnswer', label: 'Short answer', kind: 'text' },
  { name: 'answer', label: 'Full answer', kind: 'rich' },
  { name: 'sources', label: 'Sources', kind: 'sources' },
  { name: 'slug', label: 'Address', kind: 'text' },
  { name: 'topics', label: 'Topics', kind: 'relation' },
  { name: 'riskTier', label: 'Risk', kind: 'choice' },
  { name: 'sensitive', label: 'Sensitive', kind: 'yes-no' },
  { name: 'jurisdiction', label: 'Where it applies', kind: 'text' },
  { name: 'related', label: 'Related questions', kind: 'relation' },
  { name: 'searchTerms', label: 'Search words', kind: 'list' },
] as const satisfies readonly FieldDefinition[]

export type ComparedField = (typeof COMPARED_FIELDS)[number]
export type FieldValues = Record<string, unknown>

/** What a relation's number stands for, by `field:number`. */
export type RelationNames = Record<string, string>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const idOf = (value: unknown): unknown => (isObject(value) ? (value.id ?? value.value) : value)
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const sourceLine = (source: unknown): string => {
  if (!isObject(source)) return ''
  return [source.title, source.publisher, asText(source.date).slice(0, 10), source.url]
    .filter((part) => typeof part === 'string' && part.trim())
    .join(', ')
}

/** A field's value as paragraphs to compare; none where it is empty. */
export function fieldParagraphs(
  { name, kind }: ComparedField,
  value: unknown,
  names: RelationNames = {},
  t: DeskTranslate = deskInEnglish,
): string[] {
  switch (kind) {
    case 'rich':
      return comparableLines(value)
    case 'text':
      return asText(value)
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
    case 'relation':
      return asList(value)
        .map(idOf)
        .map((id) => names[`${name}:${String(id)}`] ?? `Number ${String(id)}`)
    case 'choice': {
      const tier = RISK_TIER_VALUES.find((each) => each === value)
      return value ? [tier ? t(`core.risk.${tier}`) : asText(value)] : []
    }
    case 'yes-no':
      return [value ? 'Yes' : 'No']
    case 'sources':
      return asList(value).map(sourceLine).filter(Boolean)
    case 'list':
      return asList(value).filter((each): each is string => typeof each === 'string')
  }
}

const same = (field: ComparedField, a: unknown, b: unknown): boolean =>
  JSON.stringify(fieldParagraphs(field, a)) === JSON.stringify(fieldParagraphs(field, b))

/**
 * The fields in which two texts differ. A field that the person's form does not have (as on a
 * translation) never differs.
 */
export const differingFields = (a: FieldValues, b: FieldValues): ComparedField[] =>
  COMPARED_FIELDS.filter(
    (field) => field.name in a && field.name in b && !same(field, a[field.name], b[field.name]),
  )

export type FieldConflict = {
  field: ComparedField
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
const itemsOf = ({ kind }: ComparedField, value: unknown): unknown[] =>
  kind === 'rich' ? nodesOf(value) : asList(value)
const isList = ({ kind }: ComparedField): boolean =>
  ['rich', 'relation', 'sources', 'list'].includes(kind)

/** Some items of a field as paragraphs to compare. */
export const partParagraphs = (
  field: ComparedField,
  items: unknown[],
  names: RelationNames = {},
): string[] =>
  fieldParagraphs(field, field.kind === 'rich' ? { root: { children: items } } : items, names)

/**
 * Where two people's texts differ, and what to keep unless somebody says otherwise: what only they
 * changed is theirs, what only I changed is mine; where both did, a person chooses (`null`). `base`
 * is the text from which mine began; without it, every difference counts as changed by both.
 */
export function fieldConflicts(
  base: FieldValues | null,
  mine: FieldValues,
  theirs: FieldValues,
): FieldConflict[] {
  return differingFields(mine, theirs).map((field) => {
    const changed = (values: FieldValues) =>
      base !== null && !same(field, base[field.name], values[field.name])
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
function buildValue({ kind }: ComparedField, values: unknown[], items: unknown[]): unknown {
  if (kind === 'rich') {
    const richText = values.find((value) => isObject(value) && isObject(value.root)) as {
      root: object
    }
    return { ...richText, root: { ...richText.root, children: items } }
  }
  const seen = new Set<unknown>()
  const isFirstUse = (key: unknown) => !seen.has(key) && Boolean(seen.add(key))
  if (kind === 'sources')
    return items.map((row) =>
      isObject(row) && row.id !== undefined && !isFirstUse(row.id)
        ? { ...row, id: undefined }
        : row,
    )
  return items.filter((item) => isFirstUse(idOf(item)))
}
