import { answerLines, type Block } from '../../../entries/blocks.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Pair, Section } from '../../read/pair.ts'
import type { DocumentPart, PartPosition } from './document-part.ts'
import { splitBoldQuestions, splitMarkedAnswers } from './leading-question.ts'
import type { ImportNotice, NoticeReason } from './notices.ts'
import { emptyFaults, type Parsed } from './parsed.ts'
import { splitQuestionLists } from './question-lists.ts'
import { answerBlock, questionOf, splitMarker } from './question-of.ts'
import { partText, questionStyle, type QuestionStyle } from './question-style.ts'
import { isAskingTitle, isControl, isGroupTitle, isSection, isTitle } from './titles.ts'

type Options = {
  file: string
  /** Returns the document's own text of a pair. */
  textAt: (position: PartPosition) => string
  /** A web page: text before the first question belongs to the page, not to an answer. */
  hasPageFrame?: boolean
}
type DraftPair = PartPosition & {
  question: string
  marker?: string
  answer: Block[]
  section: Section | null
}
type Drafts = { drafts: DraftPair[]; faults: DocumentFault[]; notices: ImportNotice[] }

/**
 * Puts the parts of a document together as pairs, by the way in which the document marks its
 * questions. Text of a section, which no question asks for, is reported and never put into the answer
 * above it.
 */
export function partsToPairs(
  originalParts: readonly DocumentPart[],
  { file, textAt, hasPageFrame = false }: Options,
): Parsed {
  const documentParts = splitMarkedAnswers(originalParts)
  const inBold = splitBoldQuestions(documentParts)
  const boldStyle = questionStyle(inBold)
  const isBold = boldStyle.by === 'bold'
  const style = isBold ? boldStyle : questionStyle(documentParts)
  const parts = isBold
    ? inBold
    : style.by === 'number'
      ? splitQuestionLists(documentParts, style.splitsSentences)
      : documentParts
  const { drafts, faults, notices } = collectDrafts(parts, style, { file, hasPageFrame })
  const pairs = drafts.map(({ question, marker, answer, section, ...position }): Pair => {
    const { line, lastLine, from, to } = position
    const at = { file, line, words: question }
    if (!/[\p{L}\p{N}]/u.test(question))
      faults.push({ ...at, code: 'no-words', message: { key: 'faults.noWords' } })
    else if (answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: { key: 'faults.noAnswer' },
      })
    return {
      question,
      answer,
      firstLine: line,
      lastLine,
      questionLine: line,
      verbatim: textAt(position),
      ...(from !== undefined && to !== undefined ? { range: { from, to } } : {}),
      ...(marker ? { marker: { question: marker } } : {}),
      ...(section ? { section } : {}),
    }
  })
  const hasWords = parts.length > 0
  faults.push(...emptyFaults(file, { pairs, faults }, hasWords))
  const overlaps = pairs.some(({ range }, index) => {
    const next = pairs[index + 1]?.range
    return range !== undefined && next !== undefined && next.from < range.to
  })
  return { pairs, faults, notices, ...(overlaps ? { lossy: true } : {}) }
}

function collectDrafts(
  parts: readonly DocumentPart[],
  style: QuestionStyle,
  { file, hasPageFrame }: Required<Pick<Options, 'file' | 'hasPageFrame'>>,
): Drafts {
  const drafts: DraftPair[] = []
  const faults: DocumentFault[] = []
  const notices: ImportNotice[] = []
  const report = ({ line, from }: PartPosition, why: NoticeReason, words: string) =>
    words && notices.push({ line, words, why, ...(from === undefined ? {} : { at: from }) })
  let section: (Section & PartPosition & { isUsed: boolean; isGroup?: boolean }) | null = null
  const endSection = () => {
    if (section && !section.isUsed) report(section, 'title', section.title)
    section = null
  }
  /** Whether blocks belong to the answer of the last question. */
  let inAnswer = false
  for (const [index, part] of parts.entries()) {
    const { line, lastLine, from, to } = part
    if (part.kind === 'end') {
      inAnswer = false
      if (part.isGroup && section?.isGroup) endSection()
      continue
    }
    const question = questionOf(part, style)
    if (question && (isTitle(parts, index, style) || isGroupTitle(parts, index))) {
      endSection()
      const isGroup = part.kind === 'question'
      section = { title: question.question, line, lastLine, from, to, isUsed: false, isGroup }
      inAnswer = false
      continue
    }
    if (question && isControl(part, parts, index, style)) {
      report(part, 'control', partText(part))
      continue
    }
    if (question) {
      if (section) section.isUsed = true
      drafts.push({
        ...question,
        ...{ line, lastLine, from, to },
        answer: [],
        section: section && { title: section.title, line: section.line, at: section.from },
      })
      inAnswer = true
      continue
    }
    if (part.kind === 'heading' && isSection(part, style, inAnswer)) {
      endSection()
      if (isAskingTitle(parts, index, style)) {
        report(part, 'asking-title', partText(part))
        drafts.push({
          ...splitMarker(partText(part)),
          ...{ line, lastLine, from, to },
          answer: [],
          section,
        })
        inAnswer = true
        continue
      }
      section = { title: partText(part), line, lastLine, from, to, isUsed: false }
      inAnswer = false
      continue
    }
    const block = answerBlock(part, style.isNumbered)
    const words = answerLines([block]).join(' ').trim()
    if (words === '') continue
    const last = drafts.at(-1)
    if (last && inAnswer) {
      last.answer.push(block)
      last.lastLine = part.lastLine
      last.to = part.to
    } else if (section || last || hasPageFrame || style.by === 'element')
      report(part, section || last ? 'section-text' : 'before', words)
    else if (faults.length === 0 && part.kind !== 'heading')
      faults.push({
        file,
        line: part.line,
        code: 'answer-without-question',
        message: { key: 'faults.noQuestion' },
        words,
      })
    else if (part.kind === 'heading') report(part, 'title', words)
  }
  endSection()
  return { drafts, faults, notices }
}
