'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { SelectField } from '../form/select-field.tsx'
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
    <SelectField
      defaultValue={chosen.id}
      label={label}
      name={name}
      options={versions.map(({ id, at, author, stateLabel, signed, seenByReaders }) => ({
        value: id,
        label: t('versions.option', {
          at: dateTime(at),
          author,
          state: stateLabel,
          signed: signed ? 'yes' : 'no',
          shown: seenByReaders ? 'yes' : 'no',
        }),
      }))}
    />
  )
}
