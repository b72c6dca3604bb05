'use client'
import type { SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { Reasons } from '../editing/reasons.tsx'
import { TextArea } from '../form/text-area.tsx'
import { SourceChangeField } from '../translations/source-change-field.tsx'

export type ScheduleDetails = { note: string; change: SourceChange | null }

type Properties = {
  overview: Overview
  value: ScheduleDetails
  onChange: (value: ScheduleDetails) => void
}

/** What a schedule needs that does not only move another: the change, and a note on its warnings. */
export function NewScheduleFields({ overview, value, onChange }: Properties) {
  const { warnings, asksForChange } = overview
  const t = useDeskMessages()
  const needsNote = warnings.length > 0
  return (
    <>
      {asksForChange && (
        <SourceChangeField
          change={value.change}
          onChange={(change) => onChange({ ...value, change })}
        />
      )}
      <Reasons reasons={warnings} title="schedule.dialog.reasons" />
      <TextArea
        label={t(needsNote ? 'schedule.dialog.note' : 'schedule.dialog.noteOptional')}
        onChange={(note) => onChange({ ...value, note })}
        required={needsNote}
        rows={3}
        value={value.note}
      />
    </>
  )
}
