/**
 * The words by which documents in a language say what is a question and what an answer. The import
 * (`src/cms/import/parse`) looks for the words of all languages in every document.
 */
export type DocumentWords = {
  /** What marks a question or an answer at the start of a line, before a colon (`Q12:`). */
  questionMarkers?: readonly string[]
  answerMarkers?: readonly string[]
  /** The headings of a table's columns, in lower case, by the name of the field. */
  columns?: Partial<Record<string, readonly string[]>>
  /** What a cell of a yes-or-no column says for yes, in lower case. */
  yes?: readonly string[]
  /** Words with a full stop that does not end a sentence, without the stop. */
  abbreviations?: readonly string[]
}
