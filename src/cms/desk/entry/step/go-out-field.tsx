'use client'
import { useId } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { ClinicTimeInput } from '../../parts/clinic-time-input.tsx'

/** When a text goes out that is signed now; `not` signs only. */
export type GoOut = { kind: 'now' | 'at' | 'not'; at: string }
const KINDS = ['now', 'at', 'not'] as const

type Properties = { value: GoOut; onChange: (value: GoOut) => void }

/** Asks when readers see a text that is being signed. */
export function GoOutField({ value, onChange }: Properties) {
  const t = useDeskMessages()
  const name = useId()
  return (
    <>
      <fieldset className="desk-field desk-field--inline">
        <legend>{t('entry.out.title')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              checked={value.kind === kind}
              name={name}
              onChange={() => onChange({ ...value, kind })}
              type="radio"
              value={kind}
            />
            <span>{t(`entry.out.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {value.kind === 'at' && (
        <ClinicTimeInput onChange={(at) => onChange({ ...value, at })} value={value.at} />
      )}
    </>
  )
}
