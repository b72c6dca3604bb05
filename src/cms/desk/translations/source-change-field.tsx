'use client'
import { type SourceChange, SEVERITIES } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { RadioField } from '../form/radio-field.tsx'
import { TextArea } from '../form/text-area.tsx'

type Properties = { change: SourceChange | null; onChange: (change: SourceChange) => void }

/** Returns whether a change has a severity, and a note if its severity requires one. */
export const isChangeComplete = (change: SourceChange | null): change is SourceChange =>
  change !== null && (change.severity === 'wording' || Boolean(change.note?.trim()))

/** Asks for the severity of a change to a published text. There is no default. */
export function SourceChangeField({ change, onChange }: Properties) {
  const t = useDeskMessages()
  return (
    <>
      <RadioField
        legend={t('translating.severity.title')}
        onChange={(severity) => onChange({ ...change, severity })}
        options={SEVERITIES.map((value) => ({ value, label: t(`core.severity.${value}`) }))}
        required
        value={change?.severity}
      />
      {change && change.severity !== 'wording' && (
        <TextArea
          label={t('translating.severity.note')}
          maxLength={600}
          onChange={(note) => onChange({ ...change, note })}
          required
          rows={2}
          value={change.note ?? ''}
        />
      )}
    </>
  )
}
