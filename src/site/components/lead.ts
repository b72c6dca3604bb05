import { endsAsSentence } from '../../published/answer-text.ts'

const OPENING_TAG = '<p>'
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
}

/**
 * Marks the opening words of an answer as its lead, where they stand: the short answer that is the
 * answer's own first sentence is not printed twice. The HTML is our own sanitised form. Unchanged
 * when the words are not a sentence, do not open the first paragraph, or end inside an element.
 */
export function markLead(html: string, opening: string): string {
  if (!html.startsWith(OPENING_TAG) || !endsAsSentence(opening)) return html
  const end = endOf(html, OPENING_TAG.length, opening)
  if (end === null) return html
  return `<p><span class="lead">${html.slice(OPENING_TAG.length, end)}</span>${html.slice(end)}`
}

/**
 * Where a text that starts at `from` ends, as an index into the HTML; `null` if it is another text
 * or would end inside an element.
 */
function endOf(html: string, from: number, text: string): number | null {
  let at = from
  let depth = 0
  let matched = 0
  while (matched < text.length || depth > 0) {
    const piece = /^(?:<(\/?)(\w+)[^>]*>|&#?\w+;|[\s\S])/.exec(html.slice(at, at + 400))
    if (!piece) return null
    const [source, closing, tag] = piece
    if (tag) {
      if (tag !== 'br') depth += closing ? -1 : 1
      if (depth < 0) return null
    } else {
      if (matched >= text.length || !sameLetter(ENTITIES[source] ?? source, text[matched] ?? ''))
        return null
      matched += 1
    }
    at += source.length
  }
  return at
}

const sameLetter = (one: string, other: string) =>
  one === other || (/\s/.test(one) && /\s/.test(other))
