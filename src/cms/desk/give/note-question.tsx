'use client'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { PersonalDetail } from '../../packs/asked/personal-details.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { useBusy } from '../editing/use-busy.ts'

type Outcome = { isStored: boolean; details: PersonalDetail[] }
type Props = { question: string; locale: Locale; onNoted: () => void }

/** Notes what a client asked. What may point to a person is shown first, and not stored. */
export function NoteQuestion({ question, locale, onNoted }: Props) {
  const t = useDeskMessages()
  const [pointedOut, setPointedOut] = useState<{ in: string; details: PersonalDetail[] } | null>(
    null,
  )
  const [failure, setFailure] = useState<string | null>(null)
  const details = pointedOut?.in === question ? pointedOut.details : []
  const [note, busy] = useBusy(async (confirmed: boolean) => {
    const result = await requestJson<Outcome>('/api/packs/asked', {
      method: 'POST',
      body: { question, locale, confirmed },
    })
    setFailure(result.ok ? null : failureText(result, t))
    if (!result.ok) return
    if (result.data.isStored) onNoted()
    else setPointedOut({ in: question, details: result.data.details })
  })
  return (
    <div>
      <p className="desk-giving__buttons">
        <span>{t('asked.none')}</span>
        <button className="desk-button" disabled={busy} onClick={() => note(false)} type="button">
          {t('asked.note')}
        </button>
      </p>
      <p className="desk-hint">{t('asked.hint')}</p>
      <div role="alert">
        {failure && <p className="desk-note desk-note--urgent">{failure}</p>}
        {details.length > 0 && (
          <div className="desk-note">
            <p>{t('asked.details')}</p>
            <ul>
              {details.map(({ kind, text }) => (
                <li key={text}>{t(`asked.detail.${kind}`, { text })}</li>
              ))}
            </ul>
            <button
              className="desk-button"
              disabled={busy}
              onClick={() => note(true)}
              type="button"
            >
              {t('asked.noteAnyway')}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
