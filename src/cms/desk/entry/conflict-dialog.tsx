'use client'
import { useEffect, useMemo, useState } from 'react'
import { DEFAULT_LOCALE, isLocale } from '../../../i18n/locales.ts'
import {
  fieldConflicts,
  initialChoices,
  mergeFields,
  type Choices,
} from '../../compare/field-conflicts.ts'
import { type RelationNames } from '../../compare/fields.ts'
import { formatDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { choicesOf } from './conflict-choices.ts'
import { ConflictFieldset } from './conflict-fieldset.tsx'
import { fetchRelationNames } from './relation-names.ts'
import type { ConflictDecision, SaveConflict } from './use-save-conflict.ts'

type Properties = SaveConflict & {
  busy: boolean
  onDecide: (decision: ConflictDecision) => void
  onClose: () => void
}
/** Shows every difference between two versions, and asks what to keep. Neither version is lost. */
export function ConflictDialog({ base, mine, theirs, busy, onDecide, onClose }: Properties) {
  const differing = useMemo(() => fieldConflicts(base, mine, theirs), [base, mine, theirs])
  const first = useMemo(() => initialChoices(differing), [differing])
  const [choices, setChoices] = useState<Choices>(first)
  const [named, setNamed] = useState<{ names: RelationNames; author: string | null }>({
    names: {},
    author: null,
  })
  useEffect(() => void fetchRelationNames(mine, theirs).then(setNamed), [mine, theirs])
  const locale = isLocale(theirs.locale) ? theirs.locale : DEFAULT_LOCALE
  const values = () => mergeFields(differing, mine, theirs, choices)
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
        .map((choice) => (
          <ConflictFieldset
            choice={choice}
            chosen={choices[choice.name]}
            hasDefault={first[choice.name] !== undefined}
            key={choice.name}
            locale={locale}
            onChoose={(chosen) => setChoices({ ...choices, [choice.name]: chosen })}
          />
        ))}
    </Dialog>
  )
}
