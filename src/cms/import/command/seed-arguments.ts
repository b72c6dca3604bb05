import { parseArgs } from 'node:util'
import { errorMessage } from '../../../core/errors.ts'
import { isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'
import type { ColumnNames } from '../parse/formats/table/csv-columns.ts'
import { importedFields } from '../parse/shared/question-facts.ts'

export const SEED_USAGE = `npm run seed -- FILE... [options]

Imports questions and answers from documents, exports of sites (WordPress, Confluence, Zendesk,
Drupal) and folders of static sites. If a document has a fault, nothing is written.

  --locale CODE      the language of the documents: ${LOCALES.map(({ code }) => code).join(', ')} (default: as in the
                     file's name, such as leaflet.es.txt for Spanish; otherwise en)
  --topic ADDRESS    a topic for questions without one; can be repeated
  --columns question=HEADING,answer=HEADING
                     the columns of a table, if their headings say neither (also topics=…, language=…)
  --document NAME    the document of which this is a new edition, if its file has another name
  --translation-of NAME
                     the document that this one translates, question for question in the same order, if
                     its name does not say so
  --fix              make the repairs that are certain, and record each
  --everything       the file is a full export (npm run export -- --everything), for an empty Attune
  --dry-run          show what would happen; write nothing
  --publish          publish at once, marked as not reviewed (default: drafts)
  --json             the report as JSON on standard output
  --help             this text
`

export type SeedArguments = {
  files: string[]
  locale?: Locale
  topics: string[]
  columns?: ColumnNames
  document?: string
  translationOf?: string
  dryRun: boolean
  fix: boolean
  everything: boolean
  publish: boolean
  json: boolean
  help: boolean
}

/** Parses the arguments of `npm run seed`. Returns all errors in them. */
export function readSeedArguments(argv: readonly string[]): SeedArguments | { errors: string[] } {
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        topic: { type: 'string', multiple: true, default: [] },
        columns: { type: 'string' },
        document: { type: 'string' },
        'translation-of': { type: 'string' },
        everything: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return {
      errors: [errorMessage(error)],
    }
  }
  const { values, positionals } = parsed
  const errors: string[] = []
  if (positionals.length === 0 && !values.help) errors.push('Name at least one document.')
  if (values.locale !== undefined && !isLocale(values.locale))
    errors.push(
      `“${values.locale}” is not a language of Attune. Use one of ${LOCALES.map(({ code, name }) => `${code} (${name})`).join(', ')}.`,
    )
  if (values.document !== undefined && positionals.length > 1)
    errors.push('--document names one document, so give one file with it.')
  const columns = columnsFrom(values.columns)
  if (columns === null)
    errors.push('--columns names the headings of a table: question=HEADING,answer=HEADING.')
  if (values['translation-of'] !== undefined && values.locale === undefined)
    errors.push('--translation-of needs the language of the translation: --locale CODE.')
  if (errors.length > 0) return { errors }
  return {
    files: positionals,
    locale: isLocale(values.locale) ? values.locale : undefined,
    topics: values.topic,
    columns: columns ?? undefined,
    document: values.document,
    translationOf: values['translation-of'],
    dryRun: values['dry-run'],
    fix: values.fix,
    everything: values.everything,
    publish: values.publish,
    json: values.json,
    help: values.help,
  }
}

/** The columns that `--columns` names; `null` if it cannot be read. */
function columnsFrom(text: string | undefined): ColumnNames | undefined | null {
  if (text === undefined) return undefined
  const pairs = text.split(',').map((each) => /^\s*([a-zA-Z]+)\s*=\s*(.+?)\s*$/.exec(each))
  const columns: Record<string, string> = {}
  for (const pair of pairs) columns[pair?.[1] ?? ''] = pair?.[2] ?? ''
  const known = new Set([
    'question',
    'answer',
    'language',
    ...importedFields().map(({ name }) => name),
  ])
  const isKnown = Object.keys(columns).every((name) => known.has(name))
  return isKnown && pairs.every(Boolean) ? columns : null
}
