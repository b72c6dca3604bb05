'use client'
import { useId } from 'react'

type Properties<Value extends string> = {
  legend: string
  options: readonly { value: Value; label: string }[]
  value: Value | undefined
  onChange: (value: Value) => void
  required?: boolean
}

/** A choice between a few options, all of them shown. */
export function RadioField<Value extends string>(properties: Properties<Value>) {
  const { legend, options, value: chosen, onChange, required } = properties
  const name = useId()
  return (
    <fieldset className="desk-field">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            checked={value === chosen}
            name={name}
            onChange={() => onChange(value)}
            required={required}
            type="radio"
            value={value}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
