'use client'
import { useEffect, useMemo, useState } from 'react'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import {
  clashes,
  firstChoices,
  merged,
  paragraphsOf,
  partParagraphs,
  type Choices,
  type Clash,
  type Names,
} from '../../compare/fields.ts'
import type { ChangedBy, Choice } from '../../compare/merge-lists.ts'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { formatDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { fetchRelationNames, type AuthorName } from './relation-names.ts'
import type { ConflictDecision, SaveConflict } from './use-save-conflict.ts'

type Properties = SaveConflict & {
  busy: boolean
  onDecide: (decision: ConflictDecision) => void
  onClose: () => void
}
type ConflictChoice = {
  name: string
  legend: string
  after: string | null
  changedBy: ChangedBy
  mine: string[]
  theirs: string[]
  both: boolean
}

const CHANGED_BY_TEXT: Record<ChangedBy, string> = {
  me: 'Only you changed this.',
  them: 'Only they changed this.',
  both: 'You both changed this: choose.',
}
const BOTH_KEPT = 'You both changed this. Both are kept, unless you choose otherwise.'
const KEEP_LABELS: Record<Choice, string> = {
  mine: 'Keep mine',
  theirs: 'Keep theirs',
  both: 'Keep both, mine first',
}
const LENGTH = 90
const shorten = (text: string) => (text.length > LENGTH ? `…${text.slice(1 - LENGTH)}` : text)

/** What is to be chosen in a field: one thing, or one for each part of it that differs. */
function choicesOf(
  { field, changedBy, parts }: Clash,
  { mine, theirs }: SaveConflict,
  names: Names,
): ConflictChoice[] {
  if (!parts)
    return [
      {
        name: field.name,
        legend: field.label,
        after: null,
        changedBy,
        mine: paragraphsOf(field, mine[field.name], names),
        theirs: paragraphsOf(field, theirs[field.name], names),
        both: false,
      },
    ]
  const places = parts.flatMap((part, index) => (part.kind === 'differs' ? [{ part, index }] : []))
  return places.map(({ part, index }, place): ConflictChoice => {
    const before = parts[index - 1]
    return {
      name: `${field.name}.${index}`,
      legend: places.length > 1 ? `${field.label}, ${place + 1} of ${places.length}` : field.label,
      changedBy: part.changedBy,
      after:
        field.kind === 'rich' && before?.kind === 'same'
          ? (partParagraphs(field, before.items).at(-1) ?? null)
          : null,
      mine: partParagraphs(field, part.mine, names),
      theirs: partParagraphs(field, part.theirs, names),
      both: part.mine.length > 0 && part.theirs.length > 0,
    }
  })
}

/**
 * Shows both texts part by part, the words that differ marked, and asks what to keep. Nothing is
 * lost whatever the answer.
 */
export function ConflictDialog({ base, mine, theirs, busy, onDecide, onClose }: Properties) {
  const differing = useMemo(() => clashes(base, mine, theirs), [base, mine, theirs])
  const first = useMemo(() => firstChoices(differing), [differing])
  const [choices, setChoices] = useState<Choices>(first)
  const [named, setNamed] = useState<{ names: Names; author: AuthorName }>({
    names: {},
    author: null,
  })
  useEffect(() => void fetchRelationNames(mine, theirs).then(setNamed), [mine, theirs])
  const locale = isLocale(theirs.locale) ? theirs.locale : 'en'
  const { dir } = localeFacts(locale)
  const values = () => merged(differing, mine, theirs, choices)
  const who = named.author ?? 'Somebody else'
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        Decide later
      </button>
      <button
        className="desk-button"
        disabled={busy}
        onClick={() => onDecide({ values: theirs, then: 'take theirs' })}
        type="button"
      >
        Take theirs, keep mine aside
      </button>
      <button
        className="desk-button"
        disabled={busy}
        onClick={() => onDecide({ values: values(), then: 'edit' })}
        type="button"
      >
        Edit further with this
      </button>
      <button className="desk-button desk-button--primary" disabled={busy} type="submit">
        {busy ? 'Saving…' : 'Save this'}
      </button>
    </>
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => onDecide({ values: values(), then: 'save' })}
      title="Two people changed this answer"
      wide
    >
      <p>
        {who} saved this answer
        {typeof theirs.updatedAt === 'string' ? ` on ${formatDateTime(theirs.updatedAt)}` : ''},
        after you opened it. Your text is not lost, and neither is theirs.
        {differing.length > 0
          ? ' What only one of you changed is kept as they changed it; look it through.'
          : ' Your texts are the same, word for word.'}
      </p>
      <p className="desk-legend">
        <del>Struck through: only in theirs.</del> <ins>Underlined: only in yours.</ins>
      </p>
      {differing
        .flatMap((clash) => choicesOf(clash, { base, mine, theirs }, named.names))
        .map((question) => (
          <fieldset className="desk-meeting" key={question.name}>
            <legend>{question.legend}</legend>
            <p className="desk-hint">
              {question.changedBy === 'both' && first[question.name]
                ? BOTH_KEPT
                : CHANGED_BY_TEXT[question.changedBy]}
            </p>
            {question.after && (
              <p className="desk-hint" dir={dir} lang={locale}>
                {shorten(question.after)}
              </p>
            )}
            <Differences
              dir={dir}
              lang={locale}
              paragraphs={compareParagraphs(question.theirs, question.mine, locale)}
            />
            <div className="desk-keep">
              {(question.both
                ? (['mine', 'theirs', 'both'] as const)
                : (['mine', 'theirs'] as const)
              ).map((side) => (
                <label key={side}>
                  <input
                    checked={choices[question.name] === side}
                    name={`keep-${question.name}`}
                    onChange={() => setChoices({ ...choices, [question.name]: side })}
                    required
                    type="radio"
                  />
                  {KEEP_LABELS[side]}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
    </Dialog>
  )
}
