import { parseArgs } from 'node:util'
import { isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'

export const SEED_USAGE = `npm run seed -- FILE... [options]

Imports questions and answers from documents. Nothing is written unless everything is right.

  --locale CODE      the language of the documents: ${LOCALES.map(({ code }) => code).join(', ')} (default: as in the
                     file's name, like leaflet.es.txt for the Spanish of leaflet.txt; otherwise en)
  --topic ADDRESS    a topic for questions that have none of their own; may be given again
  --document NAME    the document that this is a new edition of, if its file has another name
  --translation-of NAME
                     the document that this is a translation of, pair for pair in the same order, if its
                     name does not say so
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
  document?: string
  translationOf?: string
  dryRun: boolean
  fix: boolean
  everything: boolean
  publish: boolean
  json: boolean
  help: boolean
}

/** The arguments of `npm run seed`, or everything that is wrong with them. */
export function readSeedArguments(argv: readonly string[]): SeedArguments | { wrong: string[] } {
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        topic: { type: 'string', multiple: true, default: [] },
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
      wrong: [(error as Error).message.split('\n')[0] ?? 'These arguments can not be understood.'],
    }
  }
  const { values, positionals } = parsed
  const wrong: string[] = []
  if (positionals.length === 0 && !values.help) wrong.push('Name at least one document.')
  if (values.locale !== undefined && !isLocale(values.locale))
    wrong.push(
      `“${values.locale}” is no language of Attune. There are: ${LOCALES.map(({ code, name }) => `${code} (${name})`).join(', ')}.`,
    )
  if (values.document !== undefined && positionals.length > 1)
    wrong.push('--document names one document, so give one file with it.')
  if (values['translation-of'] !== undefined && values.locale === undefined)
    wrong.push('--translation-of needs the language of the translation: --locale CODE.')
  if (wrong.length > 0) return { wrong }
  return {
    files: positionals,
    locale: isLocale(values.locale) ? values.locale : undefined,
    topics: values.topic,
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
