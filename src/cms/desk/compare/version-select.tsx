'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import type { VersionSummary } from './load-versions.ts'

type Properties = {
  label: string
  name: string
  versions: VersionSummary[]
  chosen: VersionSummary
}

/** Chooses one of the versions of an answer. */
export function VersionSelect({ label, name, versions, chosen }: Properties) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  return (
    <div className="desk-field">
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select defaultValue={chosen.id} id={`compare-${name}`} name={name}>
        {versions.map(({ id, at, author, stateLabel, signed, seenByReaders }) => (
          <option key={id} value={id}>
            {t('versions.option', {
              at: dateTime(at),
              author,
              state: stateLabel,
              signed: signed ? 'yes' : 'no',
              shown: seenByReaders ? 'yes' : 'no',
            })}
          </option>
        ))}
      </select>
    </div>
  )
}
