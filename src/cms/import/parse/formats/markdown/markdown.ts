import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { DocumentFault } from '../../../read/faults.ts'
import { findMarkupFault } from '../../../read/limits.ts'
import type { KnownPicture } from '../../shared/known-pictures.ts'
import { linesOf, withoutLineEnd } from '../../shared/lines.ts'
import { inOrder } from '../../shared/notices.ts'
import type { Parsed } from '../../shared/parsed.ts'
import { parseHtml } from '../html.ts'
import { parsePlainText } from '../text/plain-text.ts'
import { markdownPage } from './markdown-html.ts'
import { readMarkdownSource, type MarkdownSource } from './markdown-source.ts'

/** No answer is nested deeper, and the time that a parser takes grows with the depth. */
const MAX_DEPTH = 20
const NESTING = /^(?:[\s]*(?:[-*+>]|\d{1,9}[.)])(?=[\s>]|$))+/u

/**
 * Reads questions and answers from Markdown as GitHub and site generators write it. It is read as
 * the page that it makes, with the HTML in it; unsafe links lose their target.
 */
export function parseMarkdown(
  file: string,
  text: string,
  pictures?: readonly KnownPicture[],
): Parsed {
  const lines = linesOf(text)
  const fault = findNestingFault(file, lines) ?? findMarkupFault(file, lines)
  if (fault) return { pairs: [], faults: [fault] }
  const isMdx = file.toLowerCase().endsWith('.mdx')
  const source = readMarkdownSource(text, { isMdx })
  const parsed = parseSource(file, text, lines, { source, pictures })
  // The page of a collection: its front matter asks, and all of its text is the answer.
  const isAnswer = source.question !== null && parsed.pairs.length === 0
  if (!isAnswer) return parsed
  const asking = readMarkdownSource(text, { isMdx, asksInFrontMatter: true })
  return { ...parseSource(file, text, lines, { source: asking, pictures }), lossy: true }
}

function parseSource(
  file: string,
  text: string,
  lines: readonly string[],
  { source, pictures }: { source: MarkdownSource; pictures?: readonly KnownPicture[] },
): Parsed {
  const tree = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(source.text)
  if (source.notices.length === 0 && tree.children.every(isPlainParagraph))
    return parsePlainText(file, text)
  const { html, lineAt, notices } = markdownPage(tree)
  // What stands above the questions of a page of a site belongs to the page.
  const hasPageFrame = source.notices.some(({ why }) => why === 'front-matter')
  const parsed = parseHtml(file, html, { hasPageFrame, lineAt, pictures })
  const pairs = parsed.pairs.map(({ range: _, section, ...pair }) => ({
    ...pair,
    ...(section ? { section: { title: section.title, line: section.line } } : {}),
    verbatim: withoutLineEnd(lines.slice(pair.firstLine - 1, pair.lastLine).join('')),
  }))
  const overlaps = pairs.some(
    ({ lastLine }, index) => (pairs[index + 1]?.firstLine ?? Infinity) <= lastLine,
  )
  return {
    pairs,
    faults: parsed.faults,
    notices: inOrder([
      ...source.notices,
      ...notices,
      ...(parsed.notices ?? []).map(({ at: _, ...notice }) => notice),
    ]),
    ...(overlaps || parsed.lossy ? { lossy: true } : {}),
  }
}

/** Nothing but words and line ends. */
const isPlainParagraph = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.children.every(({ type }) => type === 'text')

function findNestingFault(file: string, lines: readonly string[]): DocumentFault | null {
  const at = lines.findIndex(
    (line) =>
      (NESTING.exec(line.slice(0, 500))?.[0].match(/[-*+>]|\d[.)]/g)?.length ?? 0) > MAX_DEPTH ||
      /^\s{160,}\S/.test(line) ||
      /[[*_`<]{100,}/.test(line),
  )
  return at < 0
    ? null
    : {
        file,
        line: at + 1,
        code: 'too-deep',
        message: { key: 'faults.deepMarkdown', values: { limit: MAX_DEPTH } },
      }
}
