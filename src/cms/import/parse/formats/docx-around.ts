import { normalizeText } from '../shared/normalize.ts'
import type { ImportNotice, NoticeReason } from '../shared/notices.ts'

/** Gets the elements and text of a part of a Word archive, and adds what it says to the notices. */
export type WordCollector = {
  open: (name: string, attributes: Record<string, string>) => void
  text: (words: string) => void
  close: (name: string) => void
}

/** The parts whose words are beside the text of the document. */
const PARTS: readonly [RegExp, NoticeReason][] = [
  [/^word\/(header|footer)\d*\.xml$/i, 'around'],
  [/^word\/comments\.xml$/i, 'comment'],
  [/^word\/(diagrams\/data|charts\/chart)\d*\.xml$/i, 'embedded'],
]

/** Elements whose words are not read: fields without a link, formulas, ruby, turned directions. */
const UNREAD = /^(?:w:fldSimple|w:dir|w:bdo|w:ruby|m:oMath|w:altChunk)$/

/**
 * Collects words that the text does not have: those that a tracked change deletes or moves away, or
 * that are in elements which are not read, by paragraph; and those of headers, footers, comments and
 * diagrams, whose place is the whole document. Hidden words, which the text has, are reported too.
 */
export function wordCollector(part: string, notices: ImportNotice[]): WordCollector {
  const beside = PARTS.find(([name]) => name.test(part))?.[1]
  if (part === 'word/document.xml') return textCollector(notices)
  if (!beside) return { open: () => {}, text: () => {}, close: () => {} }
  let [words, isWords] = ['', false]
  return {
    open(name) {
      isWords = name === 'w:t' || name === 'a:t'
      if (name === 'w:tab' || name === 'w:br') words += words ? ' ' : ''
    },
    text(text) {
      if (isWords) words += text
    },
    close(name) {
      isWords = false
      if (name !== 'w:p' && name !== 'a:p') return
      const text = normalizeText(words)
      if (text) notices.push({ line: null, why: beside, words: text })
      words = ''
    },
  }
}

function textCollector(notices: ImportNotice[]): WordCollector {
  let paragraph = 0
  let isWords = false
  /** Where the words that come now are, besides the text. */
  const depth = { moved: 0, unread: 0, choice: 0, drawing: 0 }
  /** The words of a drawing's newer form, which count if it has no older one. */
  let [choice, isChoice] = ['', false]
  let isVanished = false
  let why: NoticeReason = 'struck'
  let words = ''
  const flush = () => {
    const text = normalizeText(words)
    if (text) notices.push({ line: paragraph, why, words: text })
    words = ''
  }
  const count = (name: string, by: number) => {
    if (name === 'w:moveFrom') depth.moved += by
    if (UNREAD.test(name)) depth.unread += by
    // A drawing is there twice; the older form of it is read.
    if (name === 'mc:Choice') depth.choice += by
    if (name === 'w:drawing') depth.drawing += by
  }
  const reasonOf = (name: string): NoticeReason | null => {
    if (depth.choice > 0) return null
    if (name === 'w:delText') return 'struck'
    if (name !== 'w:t' && name !== 'm:t') return null
    if (depth.moved > 0) return 'struck'
    if (depth.unread > 0 || depth.drawing > 0) return 'word-part'
    return isVanished ? 'shown' : null
  }
  return {
    open(name, attributes) {
      if (name === 'w:p' && depth.choice === 0 && depth.drawing === 0) paragraph += 1
      count(name, 1)
      if (name === 'mc:Fallback') choice = ''
      isChoice = name === 'w:t' && depth.choice > 0
      if (name === 'w:r') isVanished = false
      if (name === 'w:vanish') isVanished = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
      const reason = reasonOf(name)
      isWords = reason !== null
      if (reason && reason !== why) {
        flush()
        why = reason
      }
      if (name === 'w:tab' || name === 'w:br') words += words ? ' ' : ''
    },
    text(text) {
      if (isWords) words += text
      if (isChoice) choice += text
    },
    close(name) {
      isWords = false
      isChoice = false
      count(name, -1)
      if (name === 'w:p' && choice) choice += ' '
      if (name === 'mc:AlternateContent' && depth.choice === 0) {
        if (choice.trim())
          notices.push({ line: paragraph, why: 'word-part', words: normalizeText(choice) })
        choice = ''
      }
      if (/^w:(?:p|del|moveFrom)$/.test(name) || UNREAD.test(name)) flush()
    },
  }
}
