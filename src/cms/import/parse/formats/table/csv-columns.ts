import type { Field } from '../../../../../fields/field.ts'
import { DOCUMENTS } from '../../../../../i18n/registers/documents.ts'
import { normalizeText } from '../../shared/normalize.ts'
import { headingsOf, importedFields } from '../../shared/question-facts.ts'

/** The headings that a person names for the columns of questions, answers, languages and facts. */
export type ColumnNames = Readonly<Record<string, string>>

const TEXT_COLUMNS = ['question', 'answer'] as const

/**
 * The names that help desks and data sets give to questions and answers, the surest first. A name
 * of a later line counts only if both columns have none of an earlier one.
 */
const USUAL_NAMES: readonly (readonly [question: string, answer: string])[] = [
  ['questions', 'answers'],
  ['question text', 'answer text'],
  ['question title', 'answer body'],
  ['faq question', 'faq answer'],
  ['prompt', 'response'],
  ['query', 'reply'],
  ['query', 'response'],
  ['question', 'response'],
  ['question', 'reply'],
  ['title', 'body'],
  ['title', 'content'],
  ['title', 'answer'],
  ['article title', 'article body'],
  ['article title', 'article content'],
  ['article title', 'article text'],
  ['title', 'text'],
  ['title', 'description'],
  ['subject', 'body'],
  ['subject', 'description'],
  ['name', 'body'],
  ['name', 'text'],
  ['name', 'content'],
  ['heading', 'text'],
]

/** Headings without case, underscores and the capitals inside of words: `questionText`. */
const headingKey = (name: string): string =>
  normalizeText(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()

/**
 * Returns the index of each column by the name of its field. Those that `names` gives come first,
 * then our own names in all languages, then the usual names.
 */
export function findColumns(
  head: readonly string[],
  names: ColumnNames = {},
  fields?: readonly Field[],
): Map<string, number> {
  const keys = head.map(headingKey)
  const indexOf = new Map<string, number>()
  for (const name of [
    ...TEXT_COLUMNS,
    'language',
    ...importedFields(fields).map((field) => field.name),
  ]) {
    const given = names[name]
    const at =
      given === undefined
        ? keys.findIndex((key) => headingsOf({ name }).includes(key))
        : keys.indexOf(headingKey(given))
    if (at >= 0) indexOf.set(name, at)
  }
  if (TEXT_COLUMNS.every((name) => indexOf.has(name))) return indexOf
  for (const [question, answer] of USUAL_NAMES) {
    const found = [
      indexOf.get('question') ?? keys.indexOf(question),
      indexOf.get('answer') ?? keys.indexOf(answer),
    ] as const
    if (found[0] < 0 || found[1] < 0 || found[0] === found[1]) continue
    return indexOf.set('question', found[0]).set('answer', found[1])
  }
  return indexOf
}

/** The columns in which help desks say whether a text is public. */
const STATUS_NAMES = ['status', 'state', 'visibility', 'published', 'article status']
/** The columns that say yes or no to a text that is not. */
const WITHHELD_NAMES =
  /^(?:is )?(?:draft|archived|hidden|private|internal|deleted|unpublished|trashed)$/

const WITHHELD =
  /^(?:draft|drafted|not[-_ ]?published|unpublished|private|internal|archived|hidden|deleted|trash(?:ed)?|in[-_ ]?review|false)$/i
const YES = /^(?:true|yes|y|1|x)$/i

/** The indexes of the columns that say whether a row is public. */
export const statusColumns = (head: readonly string[]): number[] =>
  head.flatMap((name, index) =>
    STATUS_NAMES.includes(headingKey(name)) || WITHHELD_NAMES.test(headingKey(name)) ? [index] : [],
  )

/** Whether a cell of such a column says that a text is not public there. */
export const isNotPublic = (name: string, status: string): boolean =>
  (WITHHELD_NAMES.test(headingKey(name)) ? YES : WITHHELD).test(status.trim())

/** Whether a line names the columns of questions and answers. */
export const namesColumns = (cells: readonly string[]): boolean => {
  const found = findColumns(cells)
  return TEXT_COLUMNS.every((name) => found.has(name))
}

/** The names of columns that an import knows, for people. */
export const knownColumns = (): string =>
  [
    ...new Set([
      ...Object.values(DOCUMENTS).map(
        ({ columns = {} }) => `${columns.question?.[0] ?? ''} / ${columns.answer?.[0] ?? ''}`,
      ),
      ...USUAL_NAMES.map(([question, answer]) => `${question} / ${answer}`),
    ]),
  ].join(', ')
