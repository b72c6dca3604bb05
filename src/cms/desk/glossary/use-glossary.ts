import { useEffect, useState } from 'react'
import { translatedFields } from '../../../fields/translated-fields.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { Term } from '../../glossary/term.ts'
import type { TranslationOverview } from '../../translations/languages.ts'
import { requestJson } from '../editing/api.ts'

type OriginalText = { locale: Locale; text: ReadonlyMap<string, string> }

/**
 * Loads the glossary of a language, and for a translation the text of its original. Reloads the
 * original after every save.
 */
export function useGlossary(
  id: number | string | undefined,
  locale: Locale | null,
  saveCount: number,
): { terms: Term[]; original: OriginalText | null } {
  const [terms, setTerms] = useState<Term[]>([])
  const [original, setOriginal] = useState<OriginalText | null>(null)
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
      const textOf = (place: string) =>
        paragraphs.flatMap((each) => (each.place === place ? (each.source ?? []) : [])).join('\n')
      setOriginal({
        locale: result.data.original.locale,
        text: new Map(
          translatedFields().map(({ translatedAs }) => [translatedAs, textOf(translatedAs)]),
        ),
      })
    })
  }, [id, saveCount])
  return { terms, original }
}
