'use client'
import { useId, useState } from 'react'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../i18n/locales.ts'

const CHOICES = [
  { value: 'open', label: 'All that is missing, in draft or out of date' },
  { value: 'missing', label: 'All that is missing' },
  { value: 'stale', label: 'All that is out of date' },
  { value: 'all', label: 'Every answer' },
] as const

type Failure = { errors?: { message?: string }[] }

/**
 * Saves a translation file on the person's computer; answers with the reason when there is none.
 */
export async function downloadXliff(query: Record<string, string>): Promise<string | null> {
  const response = await fetch(`/api/entries/xliff?${new URLSearchParams(query)}`, {
    credentials: 'same-origin',
  }).catch(() => null)
  if (!response) return 'The portal can not be reached. Check your connection.'
  if (!response.ok)
    return (
      ((await response.json().catch(() => ({}))) as Failure).errors?.[0]?.message ??
      'The file could not be made. Try again in a moment.'
    )
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ??
    'answers.xlf'
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}

/**
 * The form that sends answers out. The language asked for comes first, then the person's own; the
 * one that most originals are in last.
 */
export function XliffExportForm({
  languages,
  asked,
}: {
  languages: readonly Locale[]
  asked: Locale | null
}) {
  const names = useId()
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const rank = (code: Locale) =>
    code === asked ? -1 : code === DEFAULT_LOCALE ? 2 : Number(!languages.includes(code))
  const order = [...LOCALES].sort((one, other) => rank(one.code) - rank(other.code))
  const send = async (form: HTMLFormElement) => {
    setBusy(true)
    const query: Record<string, string> = {}
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') query[name] = value
    const failure = await downloadXliff(query)
    setBusy(false)
    setSaid(
      failure
        ? { text: failure, failed: true }
        : { text: 'The file was made. Your browser has saved it.', failed: false },
    )
  }
  return (
    <section aria-labelledby={`${names}-out`} className="desk-panel">
      <h2 id={`${names}-out`}>Out</h2>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void send(event.currentTarget)
        }}
      >
        <div className="desk-field">
          <label htmlFor={`${names}-locale`}>Translate into</label>
          <select id={`${names}-locale`} name="locale">
            {order.map(({ code, name }) => (
              <option key={code} lang={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field desk-field--wide">
          <label htmlFor={`${names}-which`}>Which answers</label>
          <select id={`${names}-which`} name="which">
            {CHOICES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor={`${names}-ids`}>Only these numbers</label>
          <input
            id={`${names}-ids`}
            name="ids"
            pattern="\d{1,9}(,\d{1,9})*"
            placeholder="12,15"
            title="Numbers of answers, with commas between them"
          />
        </div>
        <div className="desk-field">
          <label htmlFor={`${names}-version`}>Version</label>
          <select id={`${names}-version`} name="version">
            <option value="1.2">XLIFF 1.2 (most tools)</option>
            <option value="2.0">XLIFF 2.0</option>
          </select>
        </div>
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          Download
        </button>
      </form>
      {said && (
        <p
          className={said.failed ? 'desk-note' : 'desk-hint'}
          role={said.failed ? 'alert' : 'status'}
        >
          {said.text}
        </p>
      )}
    </section>
  )
}
