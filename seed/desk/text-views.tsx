import { Differences } from '../../src/cms/desk/compare/differences.tsx'
import { compareParagraphs } from '../../src/cms/desk/compare/words.ts'
import type { Text } from '../../src/cms/checks/flag.ts'
import { plain, type Block } from '../../src/cms/entries/blocks.ts'
import { localeFacts, type Locale } from '../../src/i18n/locales.ts'

/** The blocks of an answer as people compare them: a line each, list items with a mark. */
export const shownLines = (blocks: readonly Block[], depth = ''): string[] =>
  blocks.flatMap((block) => (block.kind === 'list'
    ? block.items.flatMap((item, index) => [`${depth}${block.ordered ? `${(block.start ?? 1) + index}.` : '•'} ${plain(item.spans)}`, ...shownLines(item.nested ?? [], `${depth}  `)])
    : block.kind === 'callout' ? shownLines(block.blocks, depth) : [plain(block.spans)])).filter((line) => line.trim() !== '')

const linesOf = ({ question, answer }: Text) => [question, ...shownLines(answer)]

/** What differs from one text to another, in the text's own direction. */
export const Changes = ({ from, to, locale }: { from: Text; to: Text; locale: Locale }) => (
  <Differences dir={localeFacts(locale).dir} lang={locale} paragraphs={compareParagraphs(linesOf(from), linesOf(to), locale)} />
)

/** A text as it is. */
export const Words = ({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) => (
  <div dir={localeFacts(locale).dir} lang={locale}>{shownLines(blocks).map((line, index) => <p key={index}>{line}</p>)}</div>
)
