'use client'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { RadioField } from '../../form/radio-field.tsx'
import { ClinicTimeInput } from '../../parts/clinic-time-input.tsx'

/** When a text goes out that is signed now; `not` signs only. */
export type GoOut = { kind: 'now' | 'at' | 'not'; at: string }
const KINDS = ['now', 'at', 'not'] as const

type Properties = { value: GoOut; onChange: (value: GoOut) => void }

/** Asks when readers see a text that is being signed. */
export function GoOutField({ value, onChange }: Properties) {
  const t = useDeskMessages()
  return (
    <>
      <RadioField
        legend={t('entry.out.title')}
        onChange={(kind) => onChange({ ...value, kind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`entry.out.${kind}`) }))}
        value={value.kind}
      />
      {value.kind === 'at' && (
        <ClinicTimeInput onChange={(at) => onChange({ ...value, at })} value={value.at} />
      )}
    </>
  )
}
