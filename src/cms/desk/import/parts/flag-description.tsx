import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'

type Props = { flag: ImportFlag; verbatim?: string; t: DeskTranslate }

/** A flag with its words in their own direction; the line only if the document has the words. */
export const FlagDescription = ({ flag, verbatim, t }: Props) => (
  <>
    {flag.message} <q dir="auto">{flag.words}</q>
    <span className="desk-hint">
      {flag.suggestion && ` ${flag.suggestion}`}
      {(verbatim === undefined || verbatim.includes(flag.words)) &&
        ` ${t('imports.line', { line: flag.line })}`}
    </span>
  </>
)
