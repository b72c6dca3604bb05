import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { paragraph, type Block } from '../../entries/blocks.ts'
import { textHash } from '../../import/plan/hash.ts'
import { countConflicts, conflictPieces, type MergePiece } from '../../import/plan/merge.ts'
import type { ImportConflict as Waiting } from '../../import/write/execute-plan.ts'
import { TextChanges, BlockText } from './text-views.tsx'

type Properties = {
  id: number
  base: EntryText
  desk: EntryText
  conflict: Waiting
  locale: Locale
}

const PIECE_NOTES: Record<MergePiece<unknown>['changed'], string | null> = {
  neither: null,
  both: null,
  desk: 'Changed on the desk: the desk’s words are taken.',
  document: 'Changed in the document: the document’s words are taken.',
  alike: 'Changed alike on both sides.',
}
const Blocks = ({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) =>
  blocks.length > 0 ? (
    <BlockText blocks={blocks} locale={locale} />
  ) : (
    <p className="desk-hint">Nothing: taken out.</p>
  )

/** One place that both sides changed, for a person to choose. */
function ConflictChoices({
  number,
  piece,
  locale,
  both,
}: {
  number: number
  piece: MergePiece<Block>
  locale: Locale
  both: boolean
}) {
  const choice = (value: string, label: string, blocks: readonly Block[] | null) => (
    <label className="desk-choice">
      <input name={`clash-${number}`} required type="radio" value={value} />
      <span>
        <strong>{label}</strong>
        {blocks && <Blocks blocks={blocks} locale={locale} />}
      </span>
    </label>
  )
  return (
    <fieldset className="desk-choose">
      <legend>Changed on both sides: choose</legend>
      {choice('desk', 'The desk’s words', piece.desk)}
      {choice('document', 'The document’s words', piece.document)}
      {both && choice('both', 'Both, the desk’s first', null)}
    </fieldset>
  )
}

function MergePreview({ base, desk, conflict, locale }: Properties) {
  const pieces = conflictPieces(base, desk, conflict.finished.text, locale)
  const all = [
    ...pieces.question.map((piece) => ({
      ...piece,
      base: piece.base.map(paragraph),
      desk: piece.desk.map(paragraph),
      document: piece.document.map(paragraph),
      both: false,
    })),
    ...pieces.answer.map((piece) => ({
      ...piece,
      both: piece.desk.length > 0 && piece.document.length > 0,
    })),
  ]
  const clashes = all.flatMap((piece, index) => (piece.changed === 'both' ? [index] : []))
  return (
    <ol className="desk-merge">
      {all.map(({ both, ...piece }, index) => (
        <li data-changed={piece.changed} key={index}>
          {piece.changed === 'both' ? (
            <ConflictChoices
              both={both}
              locale={locale}
              number={clashes.indexOf(index)}
              piece={piece}
            />
          ) : (
            <>
              {PIECE_NOTES[piece.changed] && (
                <p className="desk-hint">{PIECE_NOTES[piece.changed]}</p>
              )}
              <Blocks
                blocks={piece.changed === 'document' ? piece.document : piece.desk}
                locale={locale}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

/**
 * A text that changed on the desk and in the document since they were the same: the three beside
 * each other, and the ways to go on.
 */
export function ConflictView(given: Properties) {
  const { id, base, desk, conflict, locale } = given
  const { dir } = localeFacts(locale)
  const action = `/api/imports/entries/${id}/conflict`
  const seen = (
    <>
      <input name="desk" type="hidden" value={textHash(desk)} />
      <input name="document" type="hidden" value={conflict.hash} />
    </>
  )
  const clashes = countConflicts(conflictPieces(base, desk, conflict.finished.text, locale))
  return (
    <section className="desk-conflict">
      <h2>Changed on the desk and in the document</h2>
      <p>
        Readers still see what they saw before. Choose how it goes on; whatever you choose becomes a
        draft, and no version is lost.
      </p>
      <div className="desk-three">
        <section className="desk-card">
          <h3>As it was imported</h3>
          <div dir={dir} lang={locale}>
            <p>
              <strong>{base.question}</strong>
            </p>
          </div>
          <BlockText blocks={base.answer} locale={locale} />
        </section>
        <section className="desk-card">
          <h3>In the document now</h3>
          <TextChanges from={base} locale={locale} to={conflict.finished.text} />
        </section>
        <section className="desk-card">
          <h3>On the desk now</h3>
          <TextChanges from={base} locale={locale} to={desk} />
        </section>
      </div>
      <form action={action} className="desk-bar" encType="multipart/form-data" method="post">
        {seen}
        <button className="desk-button" name="take" type="submit" value="desk">
          Keep the desk’s words
        </button>
        <button className="desk-button" name="take" type="submit" value="document">
          Take the document’s words
        </button>
      </form>
      <form action={action} className="desk-card" encType="multipart/form-data" method="post">
        <h3>Or put them together</h3>
        <p className="desk-hint">
          {clashes === 0
            ? 'They changed in different places, so nothing has to be chosen.'
            : `${clashes === 1 ? 'One place' : `${clashes} places`} changed on both sides.`}
        </p>
        {seen}
        <MergePreview {...given} />
        <button
          className="desk-button desk-button--primary"
          name="take"
          type="submit"
          value="merge"
        >
          Save them together as a draft
        </button>
      </form>
    </section>
  )
}
