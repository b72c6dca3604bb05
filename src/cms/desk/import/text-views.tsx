import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { plain, type Block, type Span } from '../../entries/blocks.ts'

/** The blocks of an answer as people compare them: a line each, list items with a mark. */
const displayLines = (blocks: readonly Block[], words = plain, depth = ''): string[] =>
  blocks
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items.flatMap((item, index) => [
            `${depth}${block.ordered ? `${(block.start ?? 1) + index}.` : '•'} ${words(item.spans)}`,
            ...displayLines(item.nested ?? [], words, `${depth}  `),
          ])
        : block.kind === 'callout'
          ? displayLines(block.blocks, words, depth)
          : [words(block.spans)],
    )
    .filter((line) => line.trim() !== '')

const linesOf = ({ question, answer }: EntryText, words = plain) => [
  question,
  ...displayLines(answer, words),
]

/** Spans with their styles and links as people write them in plain text. */
const styledText = (spans: readonly Span[]): string =>
  spans
    .map(
      ({ text, bold, italic, href }) =>
        `${bold ? '**' : ''}${italic ? '_' : ''}${text}${italic ? '_' : ''}${bold ? '**' : ''}${href ? ` (${href})` : ''}`,
    )
    .join('')

/**
 * What differs from one text to another, in the text's own direction; styles and links too where
 * the words are the same.
 */
export function TextChanges({
  from,
  to,
  locale,
}: {
  from: EntryText
  to: EntryText
  locale: Locale
}) {
  const words = linesOf(from).join('\n') === linesOf(to).join('\n') ? styledText : plain
  return (
    <Differences
      dir={localeFacts(locale).dir}
      lang={locale}
      paragraphs={compareParagraphs(linesOf(from, words), linesOf(to, words), locale)}
    />
  )
}

/** A text as it is. */
export const BlockText = ({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) => (
  <div dir={localeFacts(locale).dir} lang={locale}>
    {displayLines(blocks).map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </div>
)
