'use client'
import { useId, useState } from 'react'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { downloadXliff } from './download-xliff.ts'

const SELECTIONS = ['open', 'missing', 'stale', 'all'] as const

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
  const t = useDeskMessages()
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
    const error = await downloadXliff(query, t)
    setBusy(false)
    setStatus(
      error ? { text: error, failed: true } : { text: t('exchange.out.done'), failed: false },
    )
  }
  return (
    <section aria-labelledby={`${id}-out`} className="desk-panel">
      <h2 id={`${id}-out`}>{t('exchange.out.title')}</h2>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void exportFile(event.currentTarget)
        }}
      >
        <div className="desk-field">
          <label htmlFor={`${id}-locale`}>{t('exchange.out.locale')}</label>
          <select id={`${id}-locale`} name="locale">
            {locales.map(({ code, name }) => (
              <option key={code} lang={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field desk-field--wide">
          <label htmlFor={`${id}-which`}>{t('exchange.out.which')}</label>
          <select id={`${id}-which`} name="which">
            {SELECTIONS.map((value) => (
              <option key={value} value={value}>
                {t(`exchange.out.which.${value}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-ids`}>{t('exchange.out.ids')}</label>
          <input
            id={`${id}-ids`}
            name="ids"
            pattern="\d{1,9}(,\d{1,9})*"
            placeholder="12,15"
            title={t('exchange.out.idsFormat')}
          />
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-version`}>{t('exchange.out.version')}</label>
          <select id={`${id}-version`} name="version">
            <option value="1.2">{t('exchange.out.version.1.2')}</option>
            <option value="2.0">{t('exchange.out.version.2.0')}</option>
          </select>
        </div>
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          {t('exchange.out.button')}
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
