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
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { fetchRelationNames } from '../conflicts/relation-names.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { choicesOf } from './conflict-choices.ts'
import { ConflictFieldset } from './conflict-fieldset.tsx'
import type { ConflictDecision, VersionConflict } from './use-save-conflict.ts'

type Properties = VersionConflict & {
  busy: boolean
  onDecide: (decision: ConflictDecision) => void
  onClose: () => void
}
/** Shows every difference between two versions, and asks what to keep. Neither version is lost. */
export function ConflictDialog({ base, mine, theirs, busy, onDecide, onClose }: Properties) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
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
  const who = named.author ?? t('entry.conflict.somebody')
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {t('entry.conflict.later')}
      </button>
      <button
        className="desk-button"
        disabled={busy}
        onClick={() => onDecide({ values: theirs, then: 'take theirs' })}
        type="button"
      >
        {t('entry.conflict.takeTheirs')}
      </button>
      <button
        className="desk-button"
        disabled={busy}
        onClick={() => onDecide({ values: values(), then: 'edit' })}
        type="button"
      >
        {t('entry.conflict.edit')}
      </button>
      <button className="desk-button desk-button--primary" disabled={busy} type="submit">
        {t(busy ? 'parts.saving' : 'entry.conflict.save')}
      </button>
    </>
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => onDecide({ values: values(), then: 'save' })}
      title={t('entry.conflict.title')}
      wide
    >
      <p>
        {typeof theirs.updatedAt === 'string'
          ? t('entry.conflict.savedAt', { who, at: dateTime(theirs.updatedAt) })
          : t('entry.conflict.saved', { who })}{' '}
        {t(differing.length > 0 ? 'entry.conflict.merged' : 'entry.conflict.same')}
      </p>
      <p className="desk-legend">
        <del>{t('entry.conflict.onlyTheirs')}</del> <ins>{t('entry.conflict.onlyYours')}</ins>
      </p>
      {differing
        .flatMap((clash) => choicesOf(clash, { base, mine, theirs }, named.names, t))
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
