import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Field, ImportedField } from '../../../fields/field.ts'
import { citationsFrom, valueOf } from '../../../fields/values.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import { contentColumns } from '../../entries/newest-content.ts'
import { parseCsv } from '../parse/formats/table/csv.ts'
import {
  headingOf,
  importedFields,
  sourcesInCell,
  type CitedSource,
  type QuestionFacts,
} from '../parse/shared/question-facts.ts'
import { decode } from '../read/decode.ts'

export type Slugs = ReadonlyMap<unknown, string>

/** The value of a field as a document says it; undefined where it says nothing of its own. */
function factOf(field: ImportedField, value: unknown, topics: Slugs): unknown {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() ? value.trim() : undefined
    case 'choice':
      return value && value !== field.fallback ? value : undefined
    case 'yes-no':
      return value || undefined
    case 'relation': {
      const slugs = Array.isArray(value) ? value.flatMap((id) => topics.get(id) ?? []) : []
      return slugs.length > 0 ? slugs : undefined
    }
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value : undefined
    case 'citations': {
      const sources = citationsFrom(value).map(({ title, publisher, url, date }) => ({
        title,
        ...(publisher ? { publisher } : {}),
        ...(url ? { url } : {}),
        ...(date ? { date } : {}),
      }))
      return sources.length > 0 ? sources : undefined
    }
  }
}

/** The facts of an entry, as an import reads them. */
export const factsOf = (content: object, topics: Slugs, fields?: readonly Field[]): QuestionFacts =>
  Object.fromEntries(
    importedFields(fields).flatMap((field) => {
      const fact = factOf(field, valueOf(content, field), topics)
      return fact === undefined ? [] : [[field.name, fact]]
    }),
  )

/** The slugs of topics in the default language, by id. */
export async function readTopicSlugs(sql: Sql): Promise<Slugs> {
  const rows = await sql<Row<'public.topics_locales', '_parent_id' | 'slug'>>(
    'select _parent_id, slug from public.topics_locales where _locale = $1',
    [DEFAULT_LOCALE],
  )
  return new Map(rows.flatMap((row) => (row.slug ? [[row._parent_id, row.slug]] : [])))
}

/** The select list that reads what `factsOf` needs of versions `v`. */
export const factColumns = (fields?: readonly Field[]): string =>
  contentColumns(importedFields(fields))

/** The sidecar file of some questions, or null where none has facts. */
export function sidecarOf(
  questions: readonly { question: string; facts: QuestionFacts }[],
): string | null {
  const withFacts = questions.filter(({ facts }) => Object.keys(facts).length > 0)
  if (withFacts.length === 0) return null
  const byQuestion = Object.fromEntries(withFacts.map(({ question, facts }) => [question, facts]))
  return `${JSON.stringify({ questions: byQuestion }, null, 2)}\n`
}

/** A column of a table for each fact that any of the questions has: its heading, and its cells. */
export const factCells = (
  all: readonly QuestionFacts[],
  fields?: readonly Field[],
): { heading: string; cells: string[] }[] =>
  importedFields(fields)
    .filter((field) => all.some((facts) => valueOf(facts, field) !== undefined))
    .map((field) => ({
      heading: headingOf(field),
      cells: all.map((facts) => cellText(field, valueOf(facts, field))),
    }))

const cellText = ({ kind }: ImportedField, fact: unknown): string =>
  fact === true
    ? 'yes'
    : kind === 'citations' && Array.isArray(fact)
      ? sourcesInCell(fact as CitedSource[])
      : Array.isArray(fact)
        ? fact.join(kind === 'list' ? '\n' : '; ')
        : typeof fact === 'string'
          ? fact
          : ''

/** Whether a table has these facts of its questions, in order. */
export function tableSays(
  table: Uint8Array,
  questions: readonly { facts: QuestionFacts }[],
): boolean {
  const decoded = decode('', table)
  if (Array.isArray(decoded)) return false
  const written = [...parseCsv('', decoded.text).facts.values()]
  // A choice that is the usual one is nothing to say.
  const stated = (facts: QuestionFacts | undefined) =>
    importedFields().map((field) => {
      const fact = facts && valueOf(facts, field)
      return field.kind === 'choice' && fact === field.fallback ? null : (fact ?? null)
    })
  return questions.every(
    ({ facts }, index) => JSON.stringify(stated(facts)) === JSON.stringify(stated(written[index])),
  )
}
