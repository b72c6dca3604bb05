'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Properties = DateFieldClientProps & { message: DeskKey; hint?: DeskKey }

/**
 * Asks for a day, which is kept as noon in UTC, as Payload keeps it. Payload's own picker shows that
 * noon in the browser's time zone, which is the next day east of UTC+12.
 */
export function DayField({ field, path, readOnly, message, hint }: Properties) {
  const t = useDeskMessages()
  const { value, setValue, disabled, showError } = useField<string | null>({ path })
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type day-field desk desk-field">
      <FieldLabel htmlFor={id} label={t(message)} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={readOnly || disabled}
          id={id}
          max="9999-12-31"
          onChange={({ target }) => setValue(target.value ? `${target.value}T12:00:00.000Z` : null)}
          type="date"
          value={value?.slice(0, 10) ?? ''}
        />
      </div>
      {hint && <FieldDescription description={t(hint)} path={path} />}
    </div>
  )
}
