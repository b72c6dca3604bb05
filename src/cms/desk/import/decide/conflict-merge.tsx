import type { Locale } from '../../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { paragraph, type Block } from '../../../entries/blocks.ts'
import type { ConflictPieces, MergePiece } from '../../../import/plan/merge.ts'
import { BlockText } from '../parts/text-views.tsx'

type BlocksProps = { blocks: readonly Block[]; locale: Locale; t: DeskTranslate }

const Blocks = ({ blocks, locale, t }: BlocksProps) =>
  blocks.length > 0 ? (
    <BlockText blocks={blocks} locale={locale} />
  ) : (
    <p className="desk-hint">{t('imports.merge.removed')}</p>
  )

type ConflictProps = {
  number: number
  piece: MergePiece<Block>
  locale: Locale
  canTakeBoth: boolean
  t: DeskTranslate
}

/** A place that both sides changed, for a person to choose. */
function ConflictFieldset({ number, piece, locale, canTakeBoth, t }: ConflictProps) {
  const choice = (value: string, label: string, blocks: readonly Block[] | null) => (
    <label className="desk-choice">
      <input name={`conflict-${number}`} required type="radio" value={value} />
      <span>
        <strong>{label}</strong>
        {blocks && <Blocks blocks={blocks} locale={locale} t={t} />}
      </span>
    </label>
  )
  return (
    <fieldset className="desk-choose">
      <legend>{t('imports.merge.choose')}</legend>
      {choice('desk', t('imports.merge.takeDesk'), piece.desk)}
      {choice('document', t('imports.merge.takeDocument'), piece.document)}
      {canTakeBoth && choice('both', t('imports.merge.takeBoth'), null)}
    </fieldset>
  )
}

type Props = { pieces: ConflictPieces; locale: Locale; t: DeskTranslate }

/** The merged text, piece by piece, with a choice for each conflict. */
export function ConflictMerge({ pieces, locale, t }: Props) {
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
              t={t}
            />
          ) : (
            <>
              {piece.status !== 'unchanged' && (
                <p className="desk-hint">{t(`imports.merge.status.${piece.status}`)}</p>
              )}
              <Blocks
                blocks={piece.status === 'document' ? piece.document : piece.desk}
                locale={locale}
                t={t}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
