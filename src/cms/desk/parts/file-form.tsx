'use client'
import { useId } from 'react'

type Properties = {
  label: string
  /** The endings of files that may be chosen, as in the attribute `accept`. */
  accept: string
  button: string
  onSend: (form: HTMLFormElement) => Promise<void>
}

/** Asks for one file, which the form sends as `file`. */
export function FileForm({ label, accept, button, onSend }: Properties) {
  const id = useId()
  return (
    <form
      className="desk-filters"
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(event.currentTarget)
      }}
    >
      <div className="desk-field">
        <label htmlFor={id}>{label}</label>
        <input accept={accept} id={id} name="file" required type="file" />
      </div>
      <button className="desk-button" type="submit">
        {button}
      </button>
    </form>
  )
}
