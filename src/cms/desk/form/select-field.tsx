import { useId, type ComponentProps, type ReactNode } from 'react'

export type Option = { value: string | number; label: ReactNode; lang?: string }

type Properties = {
  label: string
  options: readonly Option[]
  /** The label of an option without a value, which comes first. */
  none?: string
  hint?: ReactNode
  layout?: 'row' | 'wide'
  onChange?: (value: string) => void
} & Omit<ComponentProps<'select'>, 'children' | 'id' | 'onChange'>

/** A list to choose one option from, with its label. */
export function SelectField(properties: Properties) {
  const { label, options, none, hint, layout, onChange, ...attributes } = properties
  const id = useId()
  return (
    <div className={`desk-field${layout ? ` desk-field--${layout}` : ''}`}>
      <label htmlFor={id}>{label}</label>
      <select
        {...attributes}
        aria-describedby={hint ? `${id}-hint` : undefined}
        id={id}
        onChange={onChange && (({ target }) => onChange(target.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ value, label: text, lang }, index) => (
          <option key={index} lang={lang} value={value}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
