import { answerText } from '../../published/answer-text.ts'

const HEADING = /<(h[23])>([\s\S]*?)<\/\1>/g
/** An answer with fewer headings needs no contents. */
const ENOUGH = 3

type Heading = { anchor: string; html: string }

/**
 * Gives each heading of an answer an anchor, `a12-1` for the first one of answer 12: it is unique
 * among other answers on a page, and says nothing about a sensitive one. The HTML is our own
 * sanitised form.
 */
export const withAnchors = (html: string, number: number): string => {
  let count = 0
  return html.replace(HEADING, (_, tag: string, inner: string) => {
    count += 1
    return `<${tag} id="a${number}-${count}">${inner}</${tag}>`
  })
}

/** The headings of an answer, if it has enough for a table of contents: those of its highest level. */
export function contentsOf(html: string, number: number): Heading[] {
  const all = [...html.matchAll(HEADING)].map(([, tag, inner = ''], index) => ({
    tag,
    anchor: `a${number}-${index + 1}`,
    html: inner,
  }))
  if (all.length < ENOUGH) return []
  const parts = all.filter(({ tag }) => tag === 'h2')
  return (parts.length > 1 ? parts : all).map(({ anchor, html: inner }) => ({
    anchor,
    html: plainHtml(inner),
  }))
}

/** The words of a heading, escaped: a link in it would stand inside another. */
const plainHtml = (html: string): string =>
  answerText(html).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/**
 * Puts a table of contents before the first heading. `label` is what it is called, in the reader's
 * language.
 */
export function withContents(
  html: string,
  contents: readonly Heading[],
  label: { text: string; lang: string; dir: string },
): string {
  const at = html.search(/<h[23]\b/)
  const [first] = contents
  if (!first || at < 0) return html
  const id = first.anchor.replace(/\d+$/, '0')
  const items = contents.map((each) => `<li><a href="#${each.anchor}">${each.html}</a></li>`)
  const nav = `<nav class="parts" aria-labelledby="${id}"><p id="${id}" lang="${label.lang}" dir="${label.dir}">${label.text}</p><ul>${items.join('')}</ul></nav>`
  return html.slice(0, at) + nav + html.slice(at)
}
