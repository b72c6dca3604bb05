'use client'
import { toast, useFormModified } from '@payloadcms/ui'
import type { LanguageRow } from '../../translations/languages.ts'
import { statusLabel } from '../../translations/status-labels.ts'
import { StartTranslation } from './start-translation.tsx'
import { downloadXliff } from './xliff/download-xliff.ts'

type Properties = { row: LanguageRow; original: number; isCurrent: boolean }

/** A language of an entry, with links to open, start or export the translation into it. */
export function LanguageItem({ row, original, isCurrent }: Properties) {
  const modified = useFormModified()
  const exportXliff = async () => {
    const error = await downloadXliff({
      locale: row.locale,
      which: 'all',
      ids: String(original),
      version: '1.2',
    })
    if (error) toast.error(error)
  }
  return (
    <li>
      <span lang={row.locale}>{row.name}</span>{' '}
      <span className="desk-language-actions">
        <span>
          {statusLabel(row.standing)}
          {isCurrent && ', this one'}
        </span>{' '}
        {row.id !== null && !isCurrent && (
          <a href={`/admin/collections/entries/${row.id}`}>
            Open<span className="desk-visually-hidden"> in {row.name}</span>
          </a>
        )}{' '}
        {row.mayTranslate && (
          <button className="desk-link" onClick={() => void exportXliff()} type="button">
            File (XLIFF)<span className="desk-visually-hidden"> for {row.name}</span>
          </button>
        )}{' '}
        {row.id === null && row.mayTranslate && (
          <StartTranslation
            className="desk-button"
            disabled={modified}
            locale={row.locale}
            original={original}
            title={modified ? 'Save your words first' : undefined}
          >
            <span>
              Translate into <span lang={row.locale}>{row.name}</span>
            </span>
          </StartTranslation>
        )}
      </span>
    </li>
  )
}
