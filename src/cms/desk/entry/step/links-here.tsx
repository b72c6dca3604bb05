'use client'
import { useCallback, useEffect, useState } from 'react'
import { localeFacts } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { LinksHere } from '../../../workflow/links-here.ts'
import { failureText, requestJson } from '../../editing/api.ts'
import { LoadFailure } from '../../parts/load-failure.tsx'

/** What leads readers to an answer, before it is withdrawn. */
export function LinksHereList({ entryId }: { entryId: number }) {
  const t = useDeskMessages()
  const [found, setFound] = useState<LinksHere | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const load = useCallback(async () => {
    const result = await requestJson<LinksHere>(`/api/entries/${entryId}/links-here`)
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok) setFound(result.data)
  }, [entryId, t])
  useEffect(() => void load(), [load])
  if (failure) return <LoadFailure onTryAgain={() => void load()}>{failure}</LoadFailure>
  if (!found) return <p className="desk-hint">{t('entry.linksHere.loading')}</p>
  const { answers, more, translations, packs, isTranslation } = found
  if (answers.length === 0 && translations === 0 && packs.all === 0)
    return <p className="desk-hint">{t('entry.linksHere.none')}</p>
  return (
    <div className="desk-note">
      {translations > 0 && <p>{t('entry.linksHere.translations', { count: translations })}</p>}
      {packs.all > 0 && (
        <p>
          {isTranslation
            ? t('entry.linksHere.packsInLanguage', { count: packs.all })
            : t('entry.linksHere.packs', { count: packs.all, ready: packs.ready })}
        </p>
      )}
      {answers.length > 0 && (
        <>
          <p>{t('entry.linksHere.answers', { count: answers.length + more })}</p>
          <ul className="desk-reasons">
            {answers.map(({ id, question, locale }) => (
              <li key={id}>
                <a
                  dir={localeFacts(locale).dir}
                  href={`/admin/collections/entries/${id}`}
                  lang={locale}
                  target="_blank"
                >
                  {question}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('entry.linksHere.writers')}</p>
        </>
      )}
      {packs.ready > 0 && <p>{t('entry.linksHere.keepers')}</p>}
    </div>
  )
}
