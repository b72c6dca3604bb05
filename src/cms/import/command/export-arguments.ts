import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'
import type { ExportFormat } from '../export/render.ts'

export const EXPORT_USAGE = `npm run export -- [options]

Writes questions and answers in a format that npm run seed reads. A document that nobody has changed since its import comes back byte for byte.

  --locale CODE      the language: ${LOCALES.map(({ code }) => code).join(', ')} (default: ${DEFAULT_LOCALE})
  --document NAME    the imported document (default: the only one there is; with several, all answers of the language)
  --format FORMAT    text, markdown, table or page (default: by the name of --out, otherwise text)
  --out FILE         where to write (default: standard output); topics, risk and so on go beside it, into NAME.facts.json
  --everything       all languages, versions, approvals and history as JSON, for an empty Attune; needs --out
  --help             this text
`

const FORMATS = ['text', 'markdown', 'table', 'page'] as const
const BY_EXTENSION: Record<string, ExportFormat> = {
  '.txt': 'text',
  '.md': 'markdown',
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

export function readExportArguments(
  argv: readonly string[],
): ExportArguments | { wrong: string[] } {
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
    return { wrong: [(error as Error).message.split('\n')[0] ?? ''] }
  }
  const wrong: string[] = []
  const { locale } = values
  const format = FORMATS.find((each) => each === values.format)
  if (!isLocale(locale))
    wrong.push(
      `“${locale}” is no language of Attune. There are: ${LOCALES.map(({ code }) => code).join(', ')}.`,
    )
  if (values.format !== undefined && !format)
    wrong.push(`“${values.format}” is no format. There are: ${FORMATS.join(', ')}.`)
  if (values.everything && !values.out) wrong.push('--everything needs --out FILE.')
  if (wrong.length > 0 || !isLocale(locale)) return { wrong }
  return {
    locale,
    document: values.document,
    format: format ?? BY_EXTENSION[extname(values.out ?? '').toLowerCase()],
    out: values.out,
    everything: values.everything,
    help: values.help,
  }
}
