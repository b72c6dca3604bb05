'use client'
import { useEffect, useState } from 'react'
import type { DraftLink } from '../../draft-links/draft-links.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { useBusy } from '../editing/use-busy.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { SelectField } from '../form/select-field.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'

type Links = { links: DraftLink[]; url?: string }
const DAYS = [1, 7, 14, 30] as const

/** Makes and ends links by which people without an account read this version. */
export function DraftLinks({ id }: { id: number }) {
  const t = useDeskMessages()
  const { timeOrDateTime } = useClinicDates()
  const [links, setLinks] = useState<readonly DraftLink[]>([])
  const [days, setDays] = useState(7)
  const [url, setUrl] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [send, busy] = useBusy(async (path: string, options?: { method: string; body: object }) => {
    const result = await requestJson<Links>(`/api/entries/${id}/draft-links${path}`, options)
    setFailure(result.ok ? null : failureText(result, t))
    if (!result.ok) return
    setLinks(result.data.links)
    if (options) setUrl(result.data.url ?? null)
  })
  useEffect(() => send(''), [id])
  return (
    <section>
      <h3>{t('column.links.title')}</h3>
      <p className="desk-hint">{t('column.links.text')}</p>
      <FailureNote>{failure}</FailureNote>
      <div aria-live="polite">
        {url && (
          <div className="desk-note">
            <p>{t('column.links.copy')}</p>
            <p>
              <bdi className="desk-link-address">{url}</bdi>
            </p>
          </div>
        )}
      </div>
      <ul className="desk-reasons">
        {links.map(({ id: link, by, expiresAt, comments }) => (
          <li key={link}>
            {t('column.links.line', {
              by,
              comments,
              until: timeOrDateTime(expiresAt),
            })}{' '}
            <button
              className="desk-link"
              disabled={busy}
              onClick={() => send('/revoke', { method: 'POST', body: { link } })}
              type="button"
            >
              {t('column.links.revoke')}
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={t('column.links.days')}
        onChange={(value) => setDays(Number(value))}
        options={DAYS.map((count) => ({
          value: count,
          label: t('column.links.daysCount', { count }),
        }))}
        value={days}
      />
      <div className="desk-bar">
        <button
          className="desk-button"
          disabled={busy}
          onClick={() => send('', { method: 'POST', body: { days } })}
          type="button"
        >
          {t(busy ? 'parts.oneMoment' : 'column.links.make')}
        </button>
      </div>
    </section>
  )
}
