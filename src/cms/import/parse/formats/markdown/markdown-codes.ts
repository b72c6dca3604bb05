import { escapeMarkup } from '../../../../../core/escape-markup.ts'
import { isAsking } from '../../shared/markers.ts'

/** Names of short codes and components that hold an answer below a title. */
const OPENS =
  /^(?:details|summary|expand\w*|accordion\w*|faq\w*|toggle|collaps\w*|question|spoiler)$/i
const ATTRIBUTE =
  /(?:^|\s)(?:title|question|summary|heading|header|label)\s*[=:]\s*(?:"([^"]*)"|'([^']*)')/i
const FIRST_WORDS = /^\s*(?:"([^"]*)"|'([^']*)')/

/** What a part of a page has above it: a question that opens it, or a title. */
export type CodeTitle = { title: string; isQuestion: boolean }

/** The title that a short code or component gives to what is in it; `null` without one. */
export function codeTitleOf(name: string, args: string): CodeTitle | null {
  const [, one, other] =
    ATTRIBUTE.exec(args) ?? (/[<%]/.test(args) ? null : FIRST_WORDS.exec(args)) ?? []
  const title = (one ?? other ?? '').trim()
  return title ? { title, isQuestion: OPENS.test(name) || isAsking(title) } : null
}

type Code = { name: string; args: string; isEnd: boolean }
const NAME = /^(\/|end)?\s*([\w/-]+)([^]*)$/

/** The short code (Hugo) or tag (Liquid, GitBook) that a line is. */
export function codeOf(line: string): Code | null {
  const text = line.trim()
  const isHugo = /^\{\{[<%]/.test(text) && /[>%]\}\}$/.test(text)
  if (!isHugo && !(text.startsWith('{%') && text.endsWith('%}'))) return null
  const inner = (isHugo ? text.slice(3, -3) : text.slice(2, -2)).replace(/^-|-$/g, '').trim()
  // Several codes on one line have words between them.
  if (/[{}]/.test(inner)) return null
  const [, end, name = '', args = ''] = NAME.exec(inner) ?? []
  return name ? { isEnd: end !== undefined, name, args } : null
}

/** Whether one of some lines ends a short code. */
export const hasEnd = (lines: readonly string[], name: string): boolean =>
  lines.some((line) => {
    const code = codeOf(line)
    return code?.isEnd === true && code.name === name
  })

/** Short codes and comments in the middle of a text. */
const INLINE = /(?<!\\)(?:\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{\/\*[^{}]*\*\/\})/g
/** Expressions of MDX; those that are only a text in quotation marks are kept. */
const EXPRESSION = /\{(?:"([^"{}]*)"|'([^'{}]*)'|`([^`{}]*)`|[^{}]*)\}/g

/** A line without the codes in its text, each of which is passed to `report`. Code in backticks stays. */
export function withoutCodes(line: string, isMdx: boolean, report: (code: string) => void): string {
  if (!line.includes('{') || line.includes('`')) return line
  const left = line.replace(INLINE, (code) => {
    report(code)
    return ''
  })
  if (!isMdx) return left
  // Attributes of components are expressions, too.
  return left
    .split(/(<[A-Z][^<>]*>)/)
    .map((part, index) => (index % 2 > 0 ? part : withoutExpressions(part, report)))
    .join('')
}

const withoutExpressions = (text: string, report: (code: string) => void): string =>
  text.replace(EXPRESSION, (code, ...[one, other, third]: (string | undefined)[]) => {
    const words = one ?? other ?? third
    if (words === undefined) report(code)
    return words ?? ''
  })

const COMPONENT = /<(\/?)([A-Z][\w.]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)>/g

/**
 * The components of MDX in a piece of HTML as elements: a title in their attributes is above what
 * they hold. Those that hold nothing are left out and passed to `report`.
 */
export function withComponents(
  html: string,
  open: string[],
  report: (component: string) => void,
): string {
  return html.replace(
    COMPONENT,
    (component: string, slash: string, name: string, attributes: string) => {
      if (slash) return open.pop() ?? ''
      if (attributes.endsWith('/')) {
        report(component)
        return ''
      }
      const title = codeTitleOf(name, attributes)
      open.push(title?.isQuestion ? '</details>' : '</div>')
      if (!title) return '<div>'
      return title.isQuestion
        ? `<details><summary>${escapeMarkup(title.title)}</summary>`
        : `<div><p><strong>${escapeMarkup(title.title)}</strong></p>`
    },
  )
}

/**
 * HTML of a Markdown document as it is meant: the callouts of Notion, and Markdown in the summary,
 * which site generators read and CommonMark does not.
 */
export const markdownInHtml = (html: string): string =>
  html
    .replace(/<aside>/g, '<aside data-callout="note">')
    .replace(
      /(<summary\b[^>]*>)([^<]*)/gi,
      (_, tag: string, words: string) =>
        tag + words.replace(/(\*\*|__)(.+?)\1/g, '<strong>$2</strong>').replace(/`([^`]+)`/g, '$1'),
    )

/** The tags around what a mark holds: a question, words below a title, or a callout. */
export function tagsOfMark(kind: string, title: string): { start: string; end: string } {
  const words = escapeMarkup(title.trim())
  if (kind === 'question')
    return { start: `<details><summary>${words}</summary>`, end: '</details>' }
  const above = words ? `<p><strong>${words}</strong></p>` : ''
  return kind === 'title'
    ? { start: `<div>${above}`, end: '</div>' }
    : { start: `<aside data-callout="${kind}">${above}`, end: '</aside>' }
}
