import { isAsking } from '../../shared/markers.ts'
import type { ImportNotice } from '../../shared/notices.ts'
import { codeOf, hasEnd, codeTitleOf, withoutCodes } from './markdown-codes.ts'
import { withBreaks } from './markdown-list-lines.ts'

/**
 * A Markdown document without what only its site generator reads. Lines are emptied, not removed,
 * so that the numbers of the others stay.
 */
export type MarkdownSource = {
  text: string
  notices: ImportNotice[]
  /** The question that the front matter asks, for a page that is its answer. */
  question: string | null
}

type SourceOptions = {
  /** Whether braces hold expressions. */
  isMdx?: boolean
  /** Whether the question in the front matter becomes a heading. */
  asksInFrontMatter?: boolean
}

const HTML_START = /<(?:details|div|section)\b[^>]*>/gi
const HTML_END = /<\/(?:details|div|section)>/gi

/** The kinds of callouts (Docusaurus, VuePress, MkDocs) and ours. */
const CALLOUT_OF: Record<string, string> = {
  note: 'note',
  info: 'note',
  tip: 'note',
  abstract: 'note',
  success: 'note',
  details: 'note',
  question: 'note',
  important: 'important',
  warning: 'important',
  attention: 'important',
  danger: 'help',
  caution: 'help',
  error: 'help',
}
const FENCED_CALLOUT = /^\s{0,3}:{3,}\s*([a-z]+)?(?:\s*\[(.*)\]|\s+(.*?))?\s*(?:\{[^}]*\})?\s*$/i
/** A callout of MkDocs, one that opens, or a tab. */
const INDENTED_CALLOUT = /^(?:(!!!|\?\?\?\+?)\s+([a-z]+)|===[+!]?(?=\s+"))(?:\s+"(.*)")?\s*$/i
const CODE =
  /^\s*(?:import\s+(?:[\w{*][^'"]*from\s+)?['"][^'"]+['"];?|export\s+(?:const|let|default|function)\b.*|\{%.*%\}|\{\{[<%].*[>%]\}\}|\{:.*\}|\{\/\*.*\*\/\})\s*$/

/**
 * How the lines of a callout, question or title are marked: a comment, which ends a paragraph
 * without a blank line.
 */
export const CALLOUT_MARK = /^<!--:::(?:([a-z]+)@(\d*) ?([\s\S]*))?-->$/

const markOf = (kind: string, lastLine: number | '', title: string): string =>
  `<!--:::${kind}@${lastLine} ${title.replace(/--+>?/g, '–')}-->`
const mark = (kind: string, lastLine: number | '', title: string): string =>
  markOf(CALLOUT_OF[kind.toLowerCase()] ?? 'note', lastLine, title)
const END = '<!--:::-->'
/** A heading with an id of its own: `## Sleep {#sleep}`. */
const HEADING_ID = /^(\s{0,3}#{1,6}\s.*?)\s*(?<!\\)\{#[\w-]+\}\s*$/

export function readMarkdownSource(
  source: string,
  { isMdx = false, asksInFrontMatter = false }: SourceOptions = {},
): MarkdownSource {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const notices: ImportNotice[] = []
  const report = (index: number, why: ImportNotice['why'], words: string) =>
    words.trim() && notices.push({ line: index + 1, why, words: words.trim() })
  const end = frontMatterEnd(lines)
  const asked = questionIn(lines.slice(0, Math.max(end, 0)))
  if (end > 0) {
    const others = lines.slice(1, end)
    if (asked && asksInFrontMatter) others.splice(asked.index - 1, 1)
    report(0, 'front-matter', others.join(' '))
    lines.fill('', 0, end + 1)
    if (asked && asksInFrontMatter) lines[asked.index] = `# ${asked.question}`
  }
  const open: string[] = []
  let fence = ''
  let depth = 0
  for (const [index, written] of lines.entries()) {
    depth += (written.match(HTML_START)?.length ?? 0) - (written.match(HTML_END)?.length ?? 0)
    // Within HTML an indented table is not code.
    const line = depth > 0 && /^\s{4,}\|/.test(written) ? written.trimStart() : written
    lines[index] = line
    const opened = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (opened && (fence === '' || opened.startsWith(fence))) fence = fence ? '' : opened
    if (fence || opened) continue
    const code = markOfCode(line, lines.slice(index + 1), open)
    if (code) {
      lines[index] = code
      continue
    }
    if (CODE.test(line)) {
      report(index, 'code', line)
      lines[index] = ''
      continue
    }
    lines[index] = calloutOf(line)
    markIndented(lines, index, line)
    lines[index] = (lines[index] ?? '').replace(HEADING_ID, '$1')
    lines[index] = withoutCodes(lines[index] ?? '', isMdx, (words) => report(index, 'code', words))
  }
  return { text: withBreaks(lines).join('\n'), notices, question: asked?.question ?? null }
}

/** A line between colons as a mark; other lines, and words behind colons without a kind, stay. */
function calloutOf(line: string): string {
  const fenced = FENCED_CALLOUT.exec(line)
  if (!fenced) return line
  const [, kind, bracketed, plain] = fenced
  const title = bracketed ?? plain ?? ''
  if (kind) return mark(kind, '', title)
  return title ? line : END
}

/**
 * The mark of a line that is a short code or tag around words: a hint of GitBook, or one with a
 * title, which may be a question. `open` has the names of those that are open.
 */
function markOfCode(line: string, below: readonly string[], open: string[]): string | null {
  const code = codeOf(line)
  if (!code) return null
  const { name, args, isEnd } = code
  if (isEnd) {
    if (open.at(-1) !== name) return null
    open.pop()
    return END
  }
  const style = name === 'hint' ? (/style\s*=\s*["'](\w+)["']/.exec(args)?.[1] ?? 'info') : null
  const title = codeTitleOf(name, args)
  const isTitled = title && (title.isQuestion || /^tab|^step/i.test(name))
  if ((!style && !isTitled) || !hasEnd(below, name)) return null
  open.push(name)
  return style
    ? mark(style, '', title?.title ?? '')
    : markOf(title?.isQuestion ? 'question' : 'title', '', title?.title ?? '')
}

/** The question that the front matter has for a title, with its line from 0. */
const questionIn = (frontMatter: readonly string[]) =>
  frontMatter.flatMap((line, index) => {
    const [, text = ''] = /^\+?\s*"?(?:question|title)"?\s*[:=]\s*(.+?)\s*,?$/i.exec(line) ?? []
    const question = text.replace(/^(["'])(.*)\1$/, '$2')
    return isAsking(question) ? [{ index, question }] : []
  })[0]

/** Marks a line that begins an indented callout, and removes the indentation of what is in it. */
function markIndented(lines: string[], index: number, line: string): void {
  const indented = INDENTED_CALLOUT.exec(line)
  if (!indented) return
  const [, sign = '', kind = 'tab', title = ''] = indented
  const last = dedent(lines, index + 1)
  if (last <= index) return
  const isQuestion =
    title !== '' &&
    (isAsking(title) || (sign.startsWith('???') && /^(?:question|faq|help)$/i.test(kind)))
  if (isQuestion) lines[index] = markOf('question', last + 1, title)
  else if (kind === 'tab') lines[index] = markOf('title', last + 1, title)
  else lines[index] = mark(kind, last + 1, title)
}

/** Removes the indentation of an indented callout's lines. Returns the index of its last line. */
function dedent(lines: string[], from: number): number {
  let last = from - 1
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    if (!/^(?: {4}|\t)/.test(line)) break
    last = index
  }
  for (let index = from; index <= last; index += 1)
    lines[index] = (lines[index] ?? '').replace(/^(?: {4}|\t)/, '')
  return last
}

/** The index of the line that ends the front matter (YAML, TOML or JSON); -1 if there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  const first = (lines[0] ?? '').trim()
  if (first === '{') {
    const end = lines.findIndex((line) => line.trim() === '}')
    return end > 0 && /^\s*"[\w-]+"\s*:/.test(lines[1] ?? '') ? end : -1
  }
  if (first !== '---' && first !== '+++') return -1
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && (line.trim() === first || (first === '---' && line.trim() === '...')),
  )
  const body = lines.slice(1, end).filter((line) => line.trim() !== '')
  const isField = first === '---' ? /^[\w"'-][\w .\-"']*:(?:\s|$)|^#/ : /^[\w.\-"']+\s*=|^\[|^#/
  return end > 0 && (body.length === 0 || isField.test(body[0] ?? '')) ? end : -1
}
