'use client'
import { useEffect, useState } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ChangesSinceSigned } from '../compare/changes-since-signed.ts'
import { requestJson } from '../editing/api.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'

/** What changed in the saved text since the last signature, or since it was imported. */
export function ChangesSection({ id, seen }: { id: number; seen: string }) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  const [changes, setChanges] = useState<ChangesSinceSigned | null>(null)
  useEffect(() => {
    let isLatest = true
    void requestJson<{ changes: ChangesSinceSigned | null }>(`/api/entries/${id}/changes`).then(
      (result) => {
        if (isLatest && result.ok) setChanges(result.data.changes)
      },
    )
    return () => {
      isLatest = false
    }
  }, [id, seen])
  if (!changes) return null
  const { at, by, fields, locale } = changes
  return (
    <section>
      <h3>{t('column.changes.title')}</h3>
      <p className="desk-hint">
        {t(by === null ? 'column.changes.sinceImport' : 'column.changes.sinceSignature', {
          by: by ?? '',
          at: dateTime(at),
        })}
      </p>
      {fields.length === 0 && <p>{t('column.changes.none')}</p>}
      {fields.map(({ name, label, paragraphs }) => (
        <div key={name}>
          <h4>{label}</h4>
          <Differences dir={localeFacts(locale).dir} lang={locale} paragraphs={paragraphs} t={t} />
        </div>
      ))}
    </section>
  )
}
