import type { Block } from '../../entries/blocks.ts'

/** A question with its answer, as a document has it, and the document's own text for both. */
export type Pair = {
  question: string
  answer: Block[]
  /** Lines (from 1) of the document that the pair takes up. */
  firstLine: number
  lastLine: number
  /** Those lines, or what of them is the pair's, exactly as in the document. */
  verbatim: string
  /**
   * Where those words are in the document's text, when pairs share lines (a page may have only
   * one).
   */
  range?: { from: number; to: number }
  /** The words that marked the question in the document (`Question: `), when there were any. */
  marker?: { question: string }
  /** Line of the question, where faults and flags about it point to. */
  questionLine: number
}
