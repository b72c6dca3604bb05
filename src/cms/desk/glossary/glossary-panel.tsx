'use client'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { comparableLines } from '../../compare/comparable-lines.ts'
import {
  findMissingTerms,
  findDiscouragedWords,
  type MissingTerm,
  type DiscouragedWord,
} from '../../glossary/check.ts'
import type { Term } from '../../glossary/term.ts'
import type { TranslationOverview } from '../../translations/languages.ts'
import { requestJson } from '../editing/api.ts'
import { useEntrySession } from '../editing/entry-session.ts'
import { focusField } from '../editing/focus-field.ts'

const FIELDS = [
  { name: 'question', label: 'Question', place: 'question' },
  { name: 'shortAnswer', label: 'Short answer', place: 'short-answer' },
  { name: 'answer', label: 'Full answer', place: 'answer' },
] as const
type Field = (typeof FIELDS)[number]
type Found = { field: Field; offences: DiscouragedWord[]; missed: MissingTerm[] }
type Original = { locale: Locale; words: Record<Field['place'], string> }

const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value : comparableLines(value).join('\n')

/** The glossary of the answer's language, and for a translation the original's words. */
function useGlossary(id: number | string | undefined, locale: Locale | null, saveCount: number) {
  const [terms, setTerms] = useState<Term[]>([])
  const [original, setOriginal] = useState<Original | null>(null)
  useEffect(() => {
    if (locale)
      void requestJson<{ terms: Term[] }>(`/api/glossary/terms?locale=${locale}`).then((result) => {
        if (result.ok) setTerms(result.data.terms)
      })
  }, [locale])
  useEffect(() => {
    if (!id) return
    void requestJson<TranslationOverview>(`/api/entries/${id}/languages`).then((result) => {
      if (!result.ok || !result.data.beside) return
      const { paragraphs } = result.data.beside
      const words = (place: Field['place']) =>
        paragraphs.flatMap((each) => (each.place === place ? (each.source ?? []) : [])).join('\n')
      setOriginal({
        locale: result.data.original.locale,
        words: {
          question: words('question'),
          'short-answer': words('short-answer'),
          answer: words('answer'),
        },
      })
    })
  }, [id, saveCount])
  return { terms, original }
}

/**
 * Checks the words in the form against the glossary while somebody writes. Says nothing where there
 * is nothing to say.
 */
export function GlossaryPanel() {
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const locale = isLocale(fields.locale?.value) ? fields.locale.value : null
  const { saveCount } = useEntrySession(String(id ?? 'new'))
  const { terms, original } = useGlossary(id, locale, saveCount)
  const written = useDeferredValue(
    JSON.stringify(FIELDS.map(({ name }) => wordsIn(fields[name]?.value))),
  )
  const found = useMemo((): Found[] => {
    if (!locale || terms.length === 0) return []
    const words = JSON.parse(written) as string[]
    return FIELDS.map((field, index) => {
      const text = words[index] ?? ''
      return {
        field,
        offences: findDiscouragedWords(text, terms, locale),
        missed: original
          ? findMissingTerms(original.words[field.place], original.locale, text, terms, locale)
          : [],
      }
    }).filter(({ offences, missed }) => offences.length + missed.length > 0)
  }, [locale, original, terms, written])
  return (
    <div aria-live="polite">
      {found.length > 0 && locale && (
        <section aria-label="Words" className="desk desk-panel desk-words">
          <h2>Words</h2>
          <ul>
            {found.flatMap(({ field, offences, missed }) => [
              ...offences.map((offence, index) => (
                <Line field={field} key={`${field.name} ${index}`}>
                  <q lang={locale}>{offence.found}</q>: better{' '}
                  <strong lang={locale}>{offence.instead}</strong>. {offence.reason}
                </Line>
              )),
              ...missed.map((miss) => (
                <Line field={field} key={`${field.name} ${miss.termId}`}>
                  The original says <q lang={original?.locale}>{miss.original}</q>; the glossary’s
                  word for it is <strong lang={locale}>{miss.instead}</strong>. {miss.reason}
                </Line>
              )),
            ])}
          </ul>
          <p className="desk-hint">
            <a href={`/admin/collections/glossary?where[locale][equals]=${locale}`} target="_blank">
              The glossary (new tab)
            </a>
          </p>
        </section>
      )}
    </div>
  )
}

const Line = ({ field, children }: { field: Field; children: React.ReactNode }) => (
  <li>
    <button className="desk-link" onClick={() => void focusField(field.name)} type="button">
      {field.label}
    </button>
    : {children}
  </li>
)
