'use client'
import { useId, useState } from 'react'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../i18n/locales.ts'
import { downloadXliff } from './download-xliff.ts'

const SELECTIONS = [
  { value: 'open', label: 'All that is missing, in draft or out of date' },
  { value: 'missing', label: 'All that is missing' },
  { value: 'stale', label: 'All that is out of date' },
  { value: 'all', label: 'Every answer' },
] as const

/**
 * The form that exports answers as a translation file. `requested` is the first option for the
 * language, then the person's own languages, and last the one most originals are written in.
 */
export function XliffExportForm({
  languages,
  requested,
}: {
  languages: readonly Locale[]
  requested: Locale | null
}) {
  const id = useId()
  const [status, setStatus] = useState<{ text: string; failed: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const rank = (code: Locale) =>
    code === requested ? -1 : code === DEFAULT_LOCALE ? 2 : Number(!languages.includes(code))
  const locales = [...LOCALES].sort((one, other) => rank(one.code) - rank(other.code))
  const exportFile = async (form: HTMLFormElement) => {
    setBusy(true)
    const query: Record<string, string> = {}
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') query[name] = value
    const error = await downloadXliff(query)
    setBusy(false)
    setStatus(
      error
        ? { text: error, failed: true }
        : { text: 'The file was made. Your browser has saved it.', failed: false },
    )
  }
  return (
    <section aria-labelledby={`${id}-out`} className="desk-panel">
      <h2 id={`${id}-out`}>Out</h2>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void exportFile(event.currentTarget)
        }}
      >
        <div className="desk-field">
          <label htmlFor={`${id}-locale`}>Translate into</label>
          <select id={`${id}-locale`} name="locale">
            {locales.map(({ code, name }) => (
              <option key={code} lang={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field desk-field--wide">
          <label htmlFor={`${id}-which`}>Which answers</label>
          <select id={`${id}-which`} name="which">
            {SELECTIONS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-ids`}>Only these numbers</label>
          <input
            id={`${id}-ids`}
            name="ids"
            pattern="\d{1,9}(,\d{1,9})*"
            placeholder="12,15"
            title="Numbers of answers, with commas between them"
          />
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-version`}>Version</label>
          <select id={`${id}-version`} name="version">
            <option value="1.2">XLIFF 1.2 (most tools)</option>
            <option value="2.0">XLIFF 2.0</option>
          </select>
        </div>
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          Download
        </button>
      </form>
      {status && (
        <p
          className={status.failed ? 'desk-note' : 'desk-hint'}
          role={status.failed ? 'alert' : 'status'}
        >
          {status.text}
        </p>
      )}
    </section>
  )
}
