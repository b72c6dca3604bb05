import type { Locale } from '../../../../i18n/locales.ts'
import { paragraph, type Block } from '../../../entries/blocks.ts'
import type { ConflictPieces, MergePiece } from '../../../import/plan/merge.ts'
import { BlockText } from '../parts/text-views.tsx'

const STATUS_NOTES: Record<MergePiece<unknown>['status'], string | null> = {
  unchanged: null,
  conflict: null,
  desk: 'Changed on the desk: the desk’s text is taken.',
  document: 'Changed in the document: the document’s text is taken.',
  'same-change': 'Changed alike on both sides.',
}

const Blocks = ({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) =>
  blocks.length > 0 ? (
    <BlockText blocks={blocks} locale={locale} />
  ) : (
    <p className="desk-hint">Nothing: removed.</p>
  )

type ConflictProps = {
  number: number
  piece: MergePiece<Block>
  locale: Locale
  canTakeBoth: boolean
}

/** A place that both sides changed, for a person to choose. */
function ConflictFieldset({ number, piece, locale, canTakeBoth }: ConflictProps) {
  const choice = (value: string, label: string, blocks: readonly Block[] | null) => (
    <label className="desk-choice">
      <input name={`conflict-${number}`} required type="radio" value={value} />
      <span>
        <strong>{label}</strong>
        {blocks && <Blocks blocks={blocks} locale={locale} />}
      </span>
    </label>
  )
  return (
    <fieldset className="desk-choose">
      <legend>Changed on both sides: choose</legend>
      {choice('desk', 'The desk’s text', piece.desk)}
      {choice('document', 'The document’s text', piece.document)}
      {canTakeBoth && choice('both', 'Both, the desk’s first', null)}
    </fieldset>
  )
}

/** The merged text, piece by piece, with a choice for each conflict. */
export function ConflictMerge({ pieces, locale }: { pieces: ConflictPieces; locale: Locale }) {
  const question = pieces.question.map(({ status, base, desk, document }) => ({
    status,
    base: base.map(paragraph),
    desk: desk.map(paragraph),
    document: document.map(paragraph),
    canTakeBoth: false,
  }))
  const answer = pieces.answer.map((piece) => ({
    ...piece,
    canTakeBoth: piece.desk.length > 0 && piece.document.length > 0,
  }))
  const all = [...question, ...answer]
  const conflicts = all.filter(({ status }) => status === 'conflict')
  return (
    <ol className="desk-merge">
      {all.map((piece, index) => (
        <li data-status={piece.status} key={index}>
          {piece.status === 'conflict' ? (
            <ConflictFieldset
              canTakeBoth={piece.canTakeBoth}
              locale={locale}
              number={conflicts.indexOf(piece)}
              piece={piece}
            />
          ) : (
            <>
              {STATUS_NOTES[piece.status] && (
                <p className="desk-hint">{STATUS_NOTES[piece.status]}</p>
              )}
              <Blocks
                blocks={piece.status === 'document' ? piece.document : piece.desk}
                locale={locale}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
