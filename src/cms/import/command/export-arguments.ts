import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { errorMessage } from '../../../core/errors.ts'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'
import type { ExportFormat } from '../export/render.ts'

export const EXPORT_USAGE = `npm run export -- [options]

Writes questions and answers in a format that npm run seed reads. A document that nobody has changed since its import is written byte for byte as it was.

  --locale CODE      the language: ${LOCALES.map(({ code }) => code).join(', ')} (default: ${DEFAULT_LOCALE})
  --document NAME    the imported document (default: all answers of the language)
  --format FORMAT    text, markdown, table or page (default: by the name of --out, otherwise text)
  --out FILE         where to write (default: standard output); the facts of the questions go into NAME.facts.json
  --everything       all languages, versions, approvals and history as JSON, for an empty Attune; needs --out
  --help             this text
`

const FORMATS = ['text', 'markdown', 'table', 'page'] as const
const BY_EXTENSION: Record<string, ExportFormat> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'table',
  '.html': 'page',
  '.htm': 'page',
}

export type ExportArguments = {
  locale: Locale
  document?: string
  format?: ExportFormat
  out?: string
  everything: boolean
  help: boolean
}

/** Parses the arguments of `npm run export`. Returns all errors in them. */
export function readExportArguments(
  argv: readonly string[],
): ExportArguments | { errors: string[] } {
  let values
  try {
    ;({ values } = parseArgs({
      args: [...argv],
      options: {
        locale: { type: 'string', default: DEFAULT_LOCALE },
        document: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        everything: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }))
  } catch (error) {
    return { errors: [errorMessage(error)] }
  }
  const errors: string[] = []
  const { locale } = values
  const format = FORMATS.find((each) => each === values.format)
  if (!isLocale(locale))
    errors.push(
      `“${locale}” is not a language of Attune. Use one of ${LOCALES.map(({ code }) => code).join(', ')}.`,
    )
  if (values.format !== undefined && !format)
    errors.push(`“${values.format}” is not a format. Use one of ${FORMATS.join(', ')}.`)
  const ending = extname(values.out ?? '').toLowerCase()
  const byEnding = BY_EXTENSION[ending]
  if (ending && !byEnding && !values.everything)
    errors.push(
      `An export cannot be a “${ending}” file. Use one of ${Object.keys(BY_EXTENSION).join(', ')}.`,
    )
  if (format && byEnding && format !== byEnding)
    errors.push(`--format says ${format}, and the ending of --out (${ending}) says ${byEnding}.`)
  if (values.everything && !values.out) errors.push('--everything needs --out FILE.')
  if (errors.length > 0 || !isLocale(locale)) return { errors }
  return {
    locale,
    document: values.document,
    format: format ?? byEnding,
    out: values.out,
    everything: values.everything,
    help: values.help,
  }
}
