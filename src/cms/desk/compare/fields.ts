import { RISK_TIERS } from '../../workflow/risk-tiers.ts'
import { blocksOf } from './blocks.ts'

type Kind = 'text' | 'rich' | 'relation' | 'choice' | 'yes-no' | 'sources' | 'list'
type Compared = { name: string; label: string; kind: Kind }

/** The fields of an answer that people write and compare, in the order in which the form shows them. */
export const COMPARED = [
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
] as const satisfies readonly Compared[]

export type ComparedField = (typeof COMPARED)[number]
export type Values = Record<string, unknown>

/** What a relation's number stands for, by `field:number`. */
export type Names = Record<string, string>

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const idOf = (value: unknown): unknown => (isObject(value) ? value.id ?? value.value : value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const sourceLine = (source: unknown): string => {
  if (!isObject(source)) return ''
  return [source.title, source.publisher, text(source.date).slice(0, 10), source.url].filter((part) => typeof part === 'string' && part.trim()).join(', ')
}

/** A field's value as paragraphs to compare; none where it is empty. */
export function paragraphsOf({ name, kind }: ComparedField, value: unknown, names: Names = {}): string[] {
  switch (kind) {
    case 'rich': return blocksOf(value)
    case 'text': return text(value).split(/\n+/).map((line) => line.trim()).filter(Boolean)
    case 'relation': return list(value).map(idOf).map((id) => names[`${name}:${String(id)}`] ?? `Number ${String(id)}`)
    case 'choice': return value ? [RISK_TIERS.find((tier) => tier.value === value)?.label ?? text(value)] : []
    case 'yes-no': return [value ? 'Yes' : 'No']
    case 'sources': return list(value).map(sourceLine).filter(Boolean)
    case 'list': return list(value).filter((each): each is string => typeof each === 'string')
  }
}

const same = (field: ComparedField, a: unknown, b: unknown): boolean =>
  JSON.stringify(paragraphsOf(field, a)) === JSON.stringify(paragraphsOf(field, b))

/** The fields in which two texts differ. A field that the person's form does not have (as on a translation) never differs. */
export const differingFields = (a: Values, b: Values): ComparedField[] =>
  COMPARED.filter((field) => field.name in a && field.name in b && !same(field, a[field.name], b[field.name]))

export type Side = 'mine' | 'theirs'
export type Clash = { field: ComparedField; changedBy: 'me' | 'them' | 'both'; keep: Side }

/**
 * Where two people's texts differ, and what to keep unless somebody says otherwise: a field that only they changed is theirs, every other
 * one is mine. `base` is the text from which mine began; without it, every difference counts as changed by both.
 */
export function clashes(base: Values | null, mine: Values, theirs: Values): Clash[] {
  return differingFields(mine, theirs).map((field) => {
    const changed = (values: Values) => !base || !same(field, base[field.name], values[field.name])
    const changedBy = !changed(mine) ? 'them' : !changed(theirs) ? 'me' : 'both'
    return { field, changedBy, keep: changedBy === 'them' ? 'theirs' : 'mine' }
  })
}

/** Their text with mine in the fields where mine is kept. */
export const merged = (mine: Values, theirs: Values, choices: Record<string, Side>): Values =>
  ({ ...theirs, ...Object.fromEntries(Object.entries(choices).filter(([, side]) => side === 'mine').map(([name]) => [name, mine[name]])) })
