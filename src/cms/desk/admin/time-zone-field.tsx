'use client'
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { formatTime } from '../../../core/time/format-time.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** Chooses the clinic's time zone by its name, with the time that it is there now. */
export function TimeZoneField({ field, path, readOnly }: TextFieldClientProps) {
  const t = useDeskMessages()
  const { value, setValue, disabled } = useField<string>({ path })
  // The zones of the browser; the server may know others.
  const [zones, setZones] = useState<{ zone: string; now: string }[]>([])
  useEffect(() => {
    const now = new Date()
    setZones(
      [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((zone) => ({
        zone,
        now: formatTime(now, { zone, seenFrom: zone, locale: t.locale, style: 'time' }),
      })),
    )
  }, [t])
  const known = zones.some(({ zone }) => zone === value)
  return (
    <div className="field-type text desk desk-field">
      <FieldLabel
        htmlFor={`field-${path}`}
        label={t('settings.timeZone')}
        path={path}
        required={field.required}
      />
      <select
        disabled={readOnly || disabled}
        id={`field-${path}`}
        onChange={(event) => setValue(event.target.value)}
        value={value ?? ''}
      >
        {!known && <option value={value ?? ''}>{value}</option>}
        {zones.map(({ zone, now }) => (
          <option key={zone} value={zone}>
            {t('settings.timeZone.option', { zone: zone.replaceAll('_', ' '), now })}
          </option>
        ))}
      </select>
      <FieldDescription description={t('settings.timeZone.hint')} path={path} />
    </div>
  )
}
