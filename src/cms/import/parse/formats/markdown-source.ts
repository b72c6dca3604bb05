import type { Notice } from '../shared/notices.ts'

/**
 * A Markdown document without what only its site generator reads. Lines are emptied, not removed,
 * so that the numbers of the others stay.
 */
export type MarkdownSource = { text: string; notices: Notice[] }

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
const INDENTED_CALLOUT = /^(?:!!!|\?\?\?\+?)\s+([a-z]+)(?:\s+"(.*)")?\s*$/i
const CODE =
  /^\s*(?:import\s+(?:[\w{*][^'"]*from\s+)?['"][^'"]+['"];?|export\s+(?:const|let|default|function)\b.*|\{%.*%\}|\{\{[<%].*[>%]\}\}|\{:.*\}|\{\/\*.*\*\/\})\s*$/

/** How a callout's lines are marked: a comment, which ends a paragraph without a blank line. */
export const CALLOUT_MARK = /^<!--:::(?:([a-z]+)@(\d*) ?([\s\S]*))?-->$/

const mark = (kind: string, lastLine: number | '', title: string): string =>
  `<!--:::${CALLOUT_OF[kind.toLowerCase()] ?? 'note'}@${lastLine} ${title.replace(/--+>?/g, '–')}-->`

export function readMarkdownSource(source: string): MarkdownSource {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const notices: Notice[] = []
  const tell = (index: number, why: Notice['why'], words: string) =>
    words.trim() && notices.push({ line: index + 1, why, words: words.trim() })
  const end = frontMatterEnd(lines)
  if (end > 0) {
    tell(0, 'front-matter', lines.slice(1, end).join(' '))
    lines.fill('', 0, end + 1)
  }
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const opened = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (opened && (fence === '' || opened.startsWith(fence))) fence = fence ? '' : opened
    if (fence || opened) continue
    if (CODE.test(line)) {
      tell(index, 'code', line)
      lines[index] = ''
      continue
    }
    const fenced = FENCED_CALLOUT.exec(line)
    if (fenced)
      lines[index] = fenced[1] ? mark(fenced[1], '', fenced[2] ?? fenced[3] ?? '') : '<!--:::-->'
    const indented = INDENTED_CALLOUT.exec(line)
    if (indented) {
      const last = dedent(lines, index + 1)
      if (last > index) lines[index] = mark(indented[1] ?? '', last + 1, indented[2] ?? '')
    }
    lines[index] = (lines[index] ?? '').replace(
      /^(\s{0,3}#{1,6}\s.*?)\s*(?<!\\)\{#[\w-]+\}\s*$/,
      '$1',
    )
  }
  return { text: lines.join('\n'), notices }
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
