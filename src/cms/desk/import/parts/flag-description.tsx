import type { ImportFlag } from '../../../import/repair/import-flag.ts'

/** A flag with its words in their own direction; the line only if the document has the words. */
export const FlagDescription = ({ flag, verbatim }: { flag: ImportFlag; verbatim?: string }) => (
  <>
    {flag.message} <q dir="auto">{flag.words}</q>
    <span className="desk-hint">
      {flag.suggestion && ` ${flag.suggestion}`}
      {(verbatim === undefined || verbatim.includes(flag.words)) && ` Line ${flag.line}.`}
    </span>
  </>
)
