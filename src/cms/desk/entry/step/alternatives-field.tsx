'use client'
import { useEffect, useId, useState } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { requestJson } from '../../editing/api.ts'

export type AlternativeQuestion = { id: number; question: string; locale: string }
type Properties = {
  entryId: number
  chosen: AlternativeQuestion[]
  onChange: (chosen: AlternativeQuestion[]) => void
}

const MAX = 10
const DEBOUNCE_MS = 250

const search = async (words: string) => {
  const query = new URLSearchParams({
    depth: '0',
    limit: '8',
    'where[and][0][question][contains]': words,
    'where[and][1][_status][equals]': 'published',
    'where[and][2][translationOf][exists]': 'false',
    'select[question]': 'true',
    'select[locale]': 'true',
  })
  const result = await requestJson<{ docs: AlternativeQuestion[] }>(`/api/entries?${query}`)
  return result.ok ? result.data.docs : 'failed'
}

const messageFor = (found: AlternativeQuestion[] | 'failed' | null, count: number) => {
  if (found === 'failed') return 'give.searchFailed'
  if (!found) return 'entry.alternatives.without'
  return count > 0 ? 'entry.alternatives.found' : 'entry.alternatives.noneFound'
}

/** Chooses published answers to offer to readers of a withdrawn one, by words of their question. */
export function AlternativesField({ entryId, chosen, onChange }: Properties) {
  const t = useDeskMessages()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<AlternativeQuestion[] | 'failed' | null>(null)
  const input = useId()
  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null)
      return
    }
    let isLatest = true
    const timer = setTimeout(
      () =>
        void search(words.trim()).then((docs) => {
          if (isLatest) setFound(docs)
        }),
      DEBOUNCE_MS,
    )
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [words])
  const candidates = (found === 'failed' ? [] : (found ?? [])).filter(
    ({ id }) => id !== entryId && !chosen.some((each) => each.id === id),
  )
  return (
    <fieldset className="desk-field">
      <legend>{t('entry.alternatives.title', { max: MAX })}</legend>
      {chosen.length > 0 && (
        <ul className="desk-chosen">
          {chosen.map((each) => (
            <li key={each.id}>
              <span>{each.question}</span>
              <button
                aria-label={t('entry.alternatives.removeFor', { question: each.question })}
                className="desk-link"
                onClick={() => onChange(chosen.filter(({ id }) => id !== each.id))}
                type="button"
              >
                {t('entry.alternatives.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={input}>{t('entry.alternatives.find')}</label>
      <input
        autoComplete="off"
        id={input}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        type="search"
        value={words}
      />
      <p aria-live="polite" className="desk-hint">
        {t(messageFor(found, candidates.length), { count: candidates.length })}
      </p>
      {candidates.length > 0 && chosen.length < MAX && (
        <ul className="desk-found">
          {candidates.map((each) => (
            <li key={each.id}>
              <button onClick={() => onChange([...chosen, each])} type="button">
                {each.question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
