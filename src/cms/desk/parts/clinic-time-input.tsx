'use client'
import { useId } from 'react'
import { InvalidTime, toInstant } from '../../../core/time/clinic-time.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from './clinic-dates.tsx'

function instantOf(zone: string, typed: string): Date | null {
  try {
    return toInstant(zone, typed).at
  } catch (error) {
    if (error instanceof InvalidTime) return null
    throw error
  }
}

type Properties = {
  /** A wall-clock time of the clinic (YYYY-MM-DDTHH:MM). */
  value: string
  onChange: (value: string) => void
}

/** Asks for a day and time of the clinic. People whose clocks differ see what it is on theirs. */
export function ClinicTimeInput({ value, onChange }: Properties) {
  const t = useDeskMessages()
  const { zone, zoneName, onOwnClock } = useClinicDates()
  const field = useId()
  const at = instantOf(zone, value)
  const own = at && onOwnClock(at)
  return (
    <div className="desk-field">
      <label htmlFor={field}>{t('parts.dayAndTime', { zone: zoneName })}</label>
      <input
        aria-describedby={`${field}-own`}
        id={field}
        onChange={(event) => onChange(event.target.value)}
        required
        type="datetime-local"
        value={value}
      />
      <p aria-live="polite" className="desk-hint" id={`${field}-own`}>
        {own && t('parts.yourTime', { time: own })}
      </p>
    </div>
  )
}
