import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import type { ImportNotice } from './notices.ts'
import type { QuestionFacts } from './question-facts.ts'

/** What a parser reads from a document. */
export type Parsed = {
  pairs: Pair[]
  faults: DocumentFault[]
  /** What was left out of the document, or kept in another form. */
  notices?: ImportNotice[]
  /** The document cannot be put together again from what its pairs keep of it. */
  lossy?: true
  facts?: ReadonlyMap<Pair, QuestionFacts>
}

/** The fault of a document without pairs; none if it has other faults already. */
export const emptyFaults = (
  file: string,
  { pairs, faults }: Pick<Parsed, 'pairs' | 'faults'>,
  hasWords: boolean,
): DocumentFault[] =>
  pairs.length > 0 || faults.length > 0
    ? []
    : [
        {
          file,
          line: null,
          code: 'nothing',
          message: { key: hasWords ? 'faults.emptyQuestions' : 'faults.emptyFile' },
        },
      ]
