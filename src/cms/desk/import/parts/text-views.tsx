import { localeFacts, type Locale } from '../../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { EntryText } from '../../../checks/rule.ts'
import { Differences } from '../../../compare/differences.tsx'
import { compareParagraphs } from '../../../compare/paragraph-diff.ts'
import { plain, tableLines, type Block, type Span } from '../../../entries/blocks.ts'

/** The lines of an answer as people compare them; list items have a marker. */
const displayLines = (blocks: readonly Block[], spanText = plain, indent = ''): string[] =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'callout') return displayLines(block.blocks, spanText, indent)
      if (block.kind === 'table') return tableLines(block, spanText)
      if (block.kind === 'picture') return [`[${block.name}] ${block.alt}`]
      if (block.kind !== 'list') return [spanText(block.spans)]
      return block.items.flatMap((item, index) => {
        const marker = block.ordered ? `${(block.start ?? 1) + index}.` : '•'
        return [
          `${indent}${marker} ${spanText(item.spans)}`,
          ...displayLines(item.nested ?? [], spanText, `${indent}  `),
        ]
      })
    })
    .filter((line) => line.trim() !== '')

const linesOf = ({ question, answer }: EntryText, spanText = plain) => [
  question,
  ...displayLines(answer, spanText),
]

/** Spans with their styles and links, as people write them in plain text. */
const styledText = (spans: readonly Span[]): string =>
  spans
    .map(({ text, bold, italic, href }) => {
      const [strong, emphasis] = [bold ? '**' : '', italic ? '_' : '']
      return `${strong}${emphasis}${text}${emphasis}${strong}${href ? ` (${href})` : ''}`
    })
    .join('')

/** Compares two texts. If the words are the same, compares their styles and links too. */
export function TextChanges({
  from,
  to,
  locale,
  t,
}: {
  from: EntryText
  to: EntryText
  locale: Locale
  t: DeskTranslate
}) {
  const spanText = linesOf(from).join('\n') === linesOf(to).join('\n') ? styledText : plain
  return (
    <Differences
      dir={localeFacts(locale).dir}
      lang={locale}
      paragraphs={compareParagraphs(linesOf(from, spanText), linesOf(to, spanText), locale)}
      t={t}
    />
  )
}

export const BlockText = ({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) => (
  <div dir={localeFacts(locale).dir} lang={locale}>
    {displayLines(blocks).map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </div>
)
