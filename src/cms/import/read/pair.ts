import type { Block } from '../../entries/blocks.ts'

/** What a page of another site, from which a pair is, says about itself. */
export type PageOrigin = {
  /**
   * Its addresses there as paths in small letters, such as `/faq/fees`, the usual one first. They
   * redirect to the answer.
   */
  paths: string[]
  /** Days, YYYY-MM-DD. */
  publishedOn?: string
  changedOn?: string
}

/** A heading above questions; `at` is its offset, for its place among others on one line. */
export type Section = { title: string; line: number; at?: number }

/** A question and its answer in a document, with the document's own text of both. */
export type Pair = {
  question: string
  answer: Block[]
  /** The lines (from 1) of the pair. */
  firstLine: number
  lastLine: number
  /** The document's text of the pair, unchanged. */
  verbatim: string
  /** The offsets of that text, for formats in which pairs can share a line. */
  range?: { from: number; to: number }
  /** What marked the question in the document (`Question: `), if anything did. */
  marker?: { question: string }
  /** The heading of the section in which the question is. It becomes a topic if one has its name. */
  section?: Section
  /** Where it was before, for the page of another site. */
  origin?: PageOrigin
  /** The line to which faults and flags about the question point. */
  questionLine: number
}
