'use client'
import { useId, useState } from 'react'
import { localeFacts } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { FoundPair } from '../../../translations/memory/search-memory.ts'
import { failureText, requestJson } from '../../editing/api.ts'
import { LANGUAGE_OPTIONS } from '../../form/language-options.ts'
import { SelectField } from '../../form/select-field.tsx'
import { OutcomeNote } from '../../parts/outcome-note.tsx'
import { queryOf } from './query-of.ts'

/** Finds signed translations by words. */
export function MemorySearch() {
  const t = useDeskMessages()
  const field = useId()
  const [pairs, setPairs] = useState<readonly FoundPair[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const search = async (form: HTMLFormElement) => {
    const result = await requestJson<{ pairs: FoundPair[] }>(
      `/api/entries/memory/search?${queryOf(form)}`,
    )
    setPairs(result.ok ? result.data.pairs : null)
    setFailure(result.ok ? null : failureText(result, t))
  }
  return (
    <>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void search(event.currentTarget)
        }}
      >
        <div className="desk-field desk-field--wide">
          <label htmlFor={field}>{t('exchange.memory.words')}</label>
          <input id={field} maxLength={200} name="q" required type="search" />
        </div>
        <SelectField
          label={t('exchange.memory.into')}
          name="into"
          none={t('exchange.memory.all')}
          options={LANGUAGE_OPTIONS}
        />
        <button className="desk-button desk-button--primary" type="submit">
          {t('exchange.memory.search')}
        </button>
      </form>
      <div aria-live="polite">
        {pairs && (
          <p className="desk-hint">{t('exchange.memory.found', { count: pairs.length })}</p>
        )}
        {failure && <OutcomeNote outcome={{ text: failure, failed: true }} />}
      </div>
      {pairs && <PairList pairs={pairs} />}
    </>
  )
}

function PairList({ pairs }: { pairs: readonly FoundPair[] }) {
  const t = useDeskMessages()
  return (
    <ul className="desk-side-by-side">
      {pairs.map(({ id, from, into, source, target, entryId, file }) => (
        <li key={id}>
          <p className="desk-hint">
            {entryId === null ? (
              t('translating.memory.fromFile', { file: file ?? '' })
            ) : (
              <a href={`/admin/collections/entries/${entryId}`}>
                {t('exchange.memory.answer', { id: entryId })}
              </a>
            )}
          </p>
          <p dir={localeFacts(from).dir} lang={from}>
            {source}
          </p>
          <p dir={localeFacts(into).dir} lang={into}>
            {target}
          </p>
        </li>
      ))}
    </ul>
  )
}
