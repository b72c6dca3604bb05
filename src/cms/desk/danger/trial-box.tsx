'use client'

import { useLocale } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { DEFAULT_LOCALE, isLocale } from '../../../i18n/locales.ts'
import type { DangerKind } from '../../../published/search/danger/kinds.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Outcome = { sure: boolean; kinds: DangerKind[] } | null

/** "What happens if somebody types this?": asks the portal as readers' searches do. */
export function TrialBox() {
  const t = useDeskMessages()
  const { code } = useLocale()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const describe = (danger: Outcome) =>
    danger === null
      ? t('phrases.try.nothing')
      : t(danger.sure ? 'phrases.try.sure' : 'phrases.try.doubtful', {
          kinds: danger.kinds.map((kind) => t(`danger.${kind}`)).join(', '),
        })
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = String(new FormData(event.currentTarget).get('query') ?? '')
    setBusy(true)
    try {
      const response = await fetch('/api/danger/try', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, locale: isLocale(code) ? code : DEFAULT_LOCALE }),
      })
      const { danger } = (await response.json()) as { danger: Outcome }
      setSaid(response.ok ? describe(danger) : t('phrases.try.failed'))
    } catch {
      setSaid(t('phrases.try.failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="desk desk-form" onSubmit={(event) => void ask(event)}>
      <div className="desk-field">
        <label htmlFor="try-phrase">{t('phrases.try.label')}</label>
        <input autoComplete="off" id="try-phrase" maxLength={200} name="query" required />
      </div>
      <button className="desk-button" disabled={busy} type="submit">
        {t('phrases.try.button')}
      </button>
      <p className="desk-note" hidden={said === ''} role="status">
        {said}
      </p>
    </form>
  )
}
