'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { refreshOverview, useEntrySession } from '../editing/entry-session.ts'
import { LoadFailure } from '../parts/load-failure.tsx'
import { LanguageItem } from './language-item.tsx'
import { OriginalSection } from './original-section.tsx'
import { useLanguages } from './use-languages.ts'

/** The languages of an entry and, for a translation, its original and what changed in it. */
export function LanguagesPanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview } = useEntrySession(String(id ?? 'new'))
  const { languages, error, load } = useLanguages(id)
  if (!id || !languages)
    return (
      <section aria-label={t('translating.languages.title')} className="desk desk-panel">
        <h2>{t('translating.languages.title')}</h2>
        {id && error ? (
          <LoadFailure onTryAgain={load}>{error}</LoadFailure>
        ) : (
          <p>{t(id ? 'parts.oneMoment' : 'column.afterSave')}</p>
        )}
      </section>
    )
  const { original, rows, beside } = languages
  const entryId = Number(id)
  const isOriginal = entryId === original.id
  return (
    <section
      aria-label={t('translating.languages.title')}
      className="desk desk-panel desk-languages"
    >
      <details open={isOriginal || undefined}>
        <summary>{t('translating.languages.title')}</summary>
        <ul>
          <li>
            <span>{original.name}</span>{' '}
            <span>
              {isOriginal ? (
                t('translating.languages.originalThisOne')
              ) : (
                <a href={`/admin/collections/entries/${original.id}`}>
                  {t('translating.languages.original')}
                </a>
              )}
            </span>
          </li>
          {rows.map((row) => (
            <LanguageItem
              isCurrent={row.id === entryId}
              key={row.locale}
              original={original.id}
              row={row}
            />
          ))}
        </ul>
      </details>
      {beside && (
        <OriginalSection
          actions={overview?.actions ?? []}
          beside={beside}
          entryId={entryId}
          onDone={() => {
            void refreshOverview(entryId)
            load()
          }}
          original={original}
          seen={overview?.seen}
        />
      )}
    </section>
  )
}
