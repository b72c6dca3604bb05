'use client'
import { useId, useState } from 'react'
import { DEFAULT_LOCALE, type Locale } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { LANGUAGE_OPTIONS } from '../../form/language-options.ts'
import { SelectField } from '../../form/select-field.tsx'
import { OutcomeNote, type FormOutcome } from '../../parts/outcome-note.tsx'
import { downloadXliff } from './download-xliff.ts'
import { queryOf } from './query-of.ts'

const SELECTIONS = ['open', 'missing', 'stale', 'all'] as const
const VERSIONS = ['1.2', '2.0'] as const

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
  const [outcome, setOutcome] = useState<FormOutcome | null>(null)
  const [busy, setBusy] = useState(false)
  const rank = (code: Locale) =>
    code === requested ? -1 : code === DEFAULT_LOCALE ? 2 : Number(!languages.includes(code))
  const exportFile = async (form: HTMLFormElement) => {
    setBusy(true)
    const error = await downloadXliff(queryOf(form), t)
    setBusy(false)
    setOutcome({ text: error ?? t('exchange.out.done'), failed: Boolean(error) })
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
        <SelectField
          label={t('exchange.out.locale')}
          name="locale"
          options={[...LANGUAGE_OPTIONS].sort((one, other) => rank(one.value) - rank(other.value))}
        />
        <SelectField
          label={t('exchange.out.which')}
          layout="wide"
          name="which"
          options={SELECTIONS.map((value) => ({
            value,
            label: t(`exchange.out.which.${value}`),
          }))}
        />
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
        <SelectField
          label={t('exchange.out.version')}
          name="version"
          options={VERSIONS.map((value) => ({
            value,
            label: t(`exchange.out.version.${value}`),
          }))}
        />
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          {t('exchange.out.button')}
        </button>
      </form>
      {outcome && <OutcomeNote outcome={outcome} />}
    </section>
  )
}
