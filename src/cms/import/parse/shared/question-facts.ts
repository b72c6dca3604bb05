import { z } from 'zod'
import { ANSWER_FIELDS, type AnswerField } from '../../../../fields/answer-fields.ts'
import { CITATION_LENGTHS, type Field, type ImportedField } from '../../../../fields/field.ts'
import { DEFAULT_LOCALE } from '../../../../i18n/locales.ts'
import type { DeskMessage } from '../../../../i18n/messages/desk.ts'
import { DOCUMENTS } from '../../../../i18n/registers/documents.ts'
import { formatCode, parseCode } from '../../../../published/codes/codes.ts'
import { isWebAddress } from '../../../contacts/contact-rules.ts'

const YES = new Set(Object.values(DOCUMENTS).flatMap(({ yes = [] }) => yes))

/** A source as a document names it; its day is YYYY-MM-DD. */
export type CitedSource = { title: string; publisher?: string; url?: string; date?: string }

type FactValue = {
  text: string
  choice: string
  'yes-no': boolean
  relation: string[]
  citations: CitedSource[]
  list: string[]
}
type Imported = Extract<AnswerField, { imported: true }>

/**
 * What a document says of a question beside question and answer: in a sidecar file, or in columns
 * of a table. Topics are slugs in the default language.
 */
export type QuestionFacts = { [Each in Imported as Each['name']]?: FactValue[Each['kind']] }

/** The fields that a document can have as facts. */
export const importedFields = (fields: readonly Field[] = ANSWER_FIELDS): ImportedField[] =>
  fields.filter((field): field is ImportedField => field.imported !== undefined)

/** The headings that a field's column can have in a table: in each language, or its name. */
export const headingsOf = ({ name }: Pick<Field, 'name'>): string[] => [
  ...Object.values(DOCUMENTS).flatMap(({ columns = {} }) => columns[name] ?? []),
  name.toLowerCase(),
]

/** The heading that an export gives a field's column. */
export const headingOf = ({ name }: Pick<Field, 'name'>): string =>
  DOCUMENTS[DEFAULT_LOCALE]?.columns?.[name]?.[0] ?? name.toLowerCase()

const citation = z.strictObject({
  title: z.string().min(1).max(CITATION_LENGTHS.title),
  publisher: z.string().min(1).max(CITATION_LENGTHS.publisher).optional(),
  url: z
    .string()
    .max(CITATION_LENGTHS.url)
    .refine(isWebAddress, 'is not an address on the web')
    .optional(),
  date: z.iso.date().optional(),
})

/**
 * The sources in a cell of a table: one a line, its title, publisher, address and day between bars.
 * Null if one of them is not a source.
 */
function sourcesFromCell(cell: string): CitedSource[] | null {
  const sources = cell
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [title, publisher, url, date] = line.split('|').map((part) => part.trim() || undefined)
      return citation.safeParse({ title, publisher, url, date })
    })
  return sources.every(({ success }) => success)
    ? sources.flatMap(({ data }) => (data ? [data as CitedSource] : []))
    : null
}

/** The sources as `sourcesFromCell` reads them. */
export const sourcesInCell = (sources: readonly CitedSource[]): string =>
  sources
    .map(({ title, publisher, url, date }) =>
      [title, publisher, url, date]
        .map((part) => (part ?? '').replace(/[|\n]/g, ' '))
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n')

function factShape(field: ImportedField): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string().min(1).max(field.maxLength)
    case 'choice':
      return z.enum(field.options.map(({ value }) => value))
    case 'yes-no':
      return z.boolean()
    case 'relation':
      return z.array(z.string().min(1))
    case 'citations':
      return z.array(citation).min(1)
    case 'list':
      return z
        .array(
          z
            .string()
            .min(1)
            .max(field.maxLength)
            .refine((text) => itemOf(field, text) !== null, 'is not a code')
            .transform((text) => itemOf(field, text) ?? text),
        )
        .min(1)
  }
}

/** An item of a list as it is stored: a code in its one form. `null` if it cannot be one. */
function itemOf({ name }: ImportedField, text: string): string | null {
  if (name !== 'codes') return text.trim()
  const code = parseCode(text)
  return code && formatCode(code)
}

/** The shape of a question's facts in a sidecar file. */
export const factsShape = (fields?: readonly Field[]): z.ZodType<QuestionFacts> =>
  z.strictObject(
    Object.fromEntries(
      importedFields(fields).map((field) => [field.name, factShape(field).optional()]),
    ),
  )

/** A fact that a cell of a table gives: undefined where it is empty, null where it is not a value. */
function factFromCell(field: ImportedField, cell: string): unknown {
  if (!cell) return undefined
  switch (field.kind) {
    case 'text':
      return cell
    case 'choice':
      return field.options.find(({ value }) => value === cell.toLowerCase())?.value ?? null
    case 'yes-no':
      return YES.has(cell.toLowerCase()) || undefined
    case 'relation': {
      const slugs = cell
        .split(/[;,|]/)
        .map((each) => each.trim())
        .filter(Boolean)
      return slugs.length > 0 ? slugs : undefined
    }
    case 'citations':
      return sourcesFromCell(cell)
    case 'list': {
      const items = cell
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => itemOf(field, line))
      return items.includes(null) ? null : items
    }
  }
}

/**
 * The facts that a row of a table gives; `cell` returns the text of a field's column. `refuse` is
 * called with each value that its field cannot have, and why.
 */
export function factsFromRow(
  cell: (name: string) => string,
  refuse: (words: string, message: DeskMessage) => void,
  fields?: readonly Field[],
): QuestionFacts {
  const facts = importedFields(fields).flatMap((field) => {
    const fact = factFromCell(field, cell(field.name))
    if (fact === null && field.kind === 'choice')
      refuse(cell(field.name).toLowerCase(), {
        key: 'faults.choice',
        values: {
          column: headingOf(field),
          known: field.options.map(({ value }) => value).join(', '),
        },
      })
    if (fact === null && field.kind === 'citations')
      refuse(cell(field.name), { key: 'faults.sources', values: { column: headingOf(field) } })
    if (fact === null && field.kind === 'list')
      refuse(cell(field.name), { key: 'faults.codes', values: { column: headingOf(field) } })
    return fact === null || fact === undefined ? [] : [[field.name, fact]]
  })
  return Object.fromEntries(facts) as QuestionFacts
}
