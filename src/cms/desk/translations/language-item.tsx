'use client'
import { toast, useFormModified } from '@payloadcms/ui'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { LanguageRow } from '../../translations/languages.ts'
import { statusLabel } from '../../translations/status-labels.ts'
import { StartTranslation } from '../editing/start-translation.tsx'
import { downloadXliff } from './xliff/download-xliff.ts'

type Properties = { row: LanguageRow; original: number; isCurrent: boolean }

/** A language of an entry, with links to open, start or export the translation into it. */
export function LanguageItem({ row, original, isCurrent }: Properties) {
  const t = useDeskMessages()
  const modified = useFormModified()
  const exportXliff = async () => {
    const error = await downloadXliff(
      new URLSearchParams({
        locale: row.locale,
        which: 'all',
        ids: String(original),
        version: '1.2',
      }),
      t,
    )
    if (error) toast.error(error)
  }
  return (
    <li>
      <span lang={row.locale}>{row.name}</span>{' '}
      <span className="desk-language-actions">
        <span>
          {isCurrent
            ? t('translating.languages.thisOne', { status: statusLabel(row.standing, t) })
            : statusLabel(row.standing, t)}
        </span>{' '}
        {row.id !== null && !isCurrent && (
          <a href={`/admin/collections/entries/${row.id}`}>
            {t('translating.languages.open')}
            <span className="desk-visually-hidden">
              {' '}
              {t('translating.languages.openIn', { language: row.name })}
            </span>
          </a>
        )}{' '}
        {row.mayTranslate && (
          <button className="desk-link" onClick={() => void exportXliff()} type="button">
            {t('translating.languages.file')}
            <span className="desk-visually-hidden">
              {' '}
              {t('translating.languages.fileFor', { language: row.name })}
            </span>
          </button>
        )}{' '}
        {row.id === null && row.mayTranslate && (
          <StartTranslation
            className="desk-button"
            disabled={modified}
            locale={row.locale}
            original={original}
            title={modified ? t('translating.languages.saveFirst') : undefined}
          >
            <span>
              {rich(t, 'translating.languages.start', {
                language: <span lang={row.locale}>{row.name}</span>,
              })}
            </span>
          </StartTranslation>
        )}
      </span>
    </li>
  )
}
