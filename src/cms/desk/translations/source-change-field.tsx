'use client'
import { useId } from 'react'
import { type SourceChange, SEVERITIES } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Properties = { change: SourceChange | null; onChange: (change: SourceChange) => void }

/** Returns whether a change has a severity, and a note if its severity requires one. */
export const isChangeComplete = (change: SourceChange | null): change is SourceChange =>
  change !== null && (change.severity === 'wording' || Boolean(change.note?.trim()))

/** Asks for the severity of a change to a published text. There is no default. */
export function SourceChangeField({ change, onChange }: Properties) {
  const t = useDeskMessages()
  const name = useId()
  const note = useId()
  return (
    <>
      <fieldset className="desk-field">
        <legend>{t('translating.severity.title')}</legend>
        {SEVERITIES.map((value) => (
          <label key={value}>
            <input
              checked={change?.severity === value}
              name={name}
              onChange={() => onChange({ ...change, severity: value })}
              required
              type="radio"
              value={value}
            />
            <span>{t(`core.severity.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      {change && change.severity !== 'wording' && (
        <div className="desk-field">
          <label htmlFor={note}>{t('translating.severity.note')}</label>
          <textarea
            id={note}
            maxLength={600}
            onChange={(event) => onChange({ ...change, note: event.target.value })}
            required
            rows={2}
            value={change.note ?? ''}
          />
        </div>
      )}
    </>
  )
}
