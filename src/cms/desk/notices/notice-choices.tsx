'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { MAIL_CHOICES, type MailChoices } from '../../notices/choices.ts'
import { NOTICE_KINDS, type NoticeKind } from '../../notices/notices.ts'
import { requestJson } from '../editing/api.ts'
import { SelectField } from '../form/select-field.tsx'

/** When a person gets notices by mail, on their own account page. */
export function NoticeChoices() {
  const t = useDeskMessages()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const [choices, setChoices] = useState<MailChoices | null>(null)
  const [status, setStatus] = useState('')
  const isOwn = user?.id !== undefined && String(id) === String(user.id)
  useEffect(() => {
    if (isOwn)
      void requestJson<{ choices: MailChoices }>('/api/users/notices').then((result) => {
        if (result.ok) setChoices(result.data.choices)
      })
  }, [isOwn])
  if (!isOwn || !choices) return null
  const choose = async (kind: NoticeKind, choice: string) => {
    const result = await requestJson<{ choices: MailChoices }>('/api/users/notices', {
      method: 'POST',
      body: { kind, choice },
    })
    if (result.ok) setChoices(result.data.choices)
    setStatus(t(result.ok ? 'notices.choices.saved' : 'notices.choices.failed'))
  }
  return (
    <section aria-label={t('notices.choices.title')} className="desk desk-panel">
      <h2>{t('notices.choices.title')}</h2>
      <p className="desk-hint">{t('notices.choices.text')}</p>
      {NOTICE_KINDS.map((kind) => (
        <SelectField
          key={kind}
          label={t(`notices.kind.${kind}`)}
          layout="row"
          onChange={(choice) => void choose(kind, choice)}
          options={MAIL_CHOICES.map((choice) => ({
            value: choice,
            label: t(`notices.choice.${choice}`),
          }))}
          value={choices[kind]}
        />
      ))}
      <p aria-live="polite" className={status ? '' : 'desk-visually-hidden'}>
        {status}
      </p>
    </section>
  )
}
