import { normalizeText } from '../shared/normalize.ts'
import type { Notice, NoticeReason } from '../shared/notices.ts'

/** Gets the elements and text of a part of a Word archive, and adds what it says to the notices. */
export type WordCollector = {
  open: (name: string) => void
  text: (words: string) => void
  close: (name: string) => void
}

/** The parts whose words are beside the text of the document. */
const PARTS: readonly [RegExp, NoticeReason][] = [
  [/^word\/(header|footer)\d*\.xml$/i, 'around'],
  [/^word\/comments\.xml$/i, 'comment'],
]

/**
 * Collects words that the text does not have: those that a tracked change deletes or moves away,
 * by paragraph, and those of headers, footers and comments, whose place is the whole document.
 */
export function wordCollector(part: string, notices: Notice[]): WordCollector {
  const why = PARTS.find(([name]) => name.test(part))?.[1]
  const isText = part === 'word/document.xml'
  let [paragraph, isWords, moved] = [0, false, 0]
  let words = ''
  const flush = () => {
    const line = isText ? paragraph : null
    const text = normalizeText(words)
    if (text) notices.push({ line, why: why ?? 'struck', words: text })
    words = ''
  }
  if (!isText && !why) return { open: () => {}, text: () => {}, close: () => {} }
  return {
    open(name) {
      if (name === 'w:p') paragraph += 1
      if (name === 'w:moveFrom') moved += 1
      isWords = name === 'w:delText' || (name === 'w:t' && (why !== undefined || moved > 0))
      if (name === 'w:tab' || name === 'w:br') words += words ? ' ' : ''
    },
    text(text) {
      if (isWords) words += text
    },
    close(name) {
      isWords = false
      if (name === 'w:moveFrom') moved -= 1
      if (name === 'w:p' || name === 'w:del' || name === 'w:moveFrom') flush()
    },
  }
}
