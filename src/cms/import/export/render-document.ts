import type { Field } from '../../../fields/field.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import { factCells } from './facts.ts'
import { needsMarkers, render, tableCell, type ExportFormat } from './render.ts'

export type DocumentPair = EntryText & { facts: QuestionFacts }
type RenderedPair = EntryText & { facts?: QuestionFacts }

/** Renders pairs as one document. Only a table has their facts. */
export function renderDocument(
  pairs: readonly RenderedPair[],
  format: ExportFormat,
  locale: Locale,
  fields?: readonly Field[],
): string {
  const markers = format === 'text' && pairs.some(needsMarkers)
  const rendered = pairs.map((pair) => render(pair, format, '\n', markers))
  switch (format) {
    case 'table':
      return table(pairs, rendered, fields)
    case 'page':
      return page(rendered, locale)
    default:
      return `${rendered.join('\n\n')}\n`
  }
}

function table(
  pairs: readonly RenderedPair[],
  rendered: readonly string[],
  fields?: readonly Field[],
): string {
  const columns = factCells(
    pairs.map(({ facts = {} }) => facts),
    fields,
  )
  const head = ['question', 'answer', ...columns.map(({ heading }) => heading)].join(',')
  const rows = rendered.map((pair, index) =>
    [pair, ...columns.map(({ cells }) => tableCell(cells[index] ?? ''))].join(','),
  )
  return `${head}\n${rows.join('\n')}\n`
}

const page = (rendered: readonly string[], locale: Locale): string => `<!doctype html>
<html lang="${locale}" dir="${localeFacts(locale).dir}">
<head><meta charset="utf-8"><title>Questions and answers</title></head>
<body>
${rendered.join('\n')}
</body>
</html>
`
