import { useId, type ComponentProps } from 'react'

type Properties = { label: string; onChange?: (value: string) => void } & Omit<
  ComponentProps<'textarea'>,
  'dir' | 'id' | 'onChange'
>

/** A text of several lines with its label: of 2,000 characters, if `maxLength` says nothing else. */
export function TextArea({ label, onChange, ...attributes }: Properties) {
  const id = useId()
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        maxLength={2000}
        {...attributes}
        dir="auto"
        id={id}
        onChange={onChange && (({ target }) => onChange(target.value))}
      />
    </div>
  )
}
