'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { listOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { formatDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { HelpLink } from '../parts/help-link.tsx'
import { HoldNotice } from './hold-notice.tsx'
import { SignInResult } from './sign-in-result.tsx'
import type { SignInStatus } from './sign-in-status.ts'
import { useSignInActions, type SignInAction } from './use-sign-in-actions.ts'

type ConfirmedAction = Exclude<SignInAction, 'invite'>

function describeSignIn({ password, provider, sessions }: SignInStatus, t: DeskTranslate): string {
  const ways = [
    ...(password ? [t('session.way.password')] : []),
    ...(provider ? [t('session.way.provider')] : []),
  ]
  const how =
    ways.length > 0 ? t('session.ways', { ways: listOf(ways, t.locale) }) : t('session.notYet')
  return `${how} ${t('session.places', { count: sessions })}`
}

function inviteLabel({ password, invite, invitedUntil }: SignInStatus, t: DeskTranslate): string {
  const kind = password ? 'newPassword' : invitedUntil ? 'again' : 'first'
  return t(`session.invite.${kind}.${invite === 'mail' ? 'mail' : 'link'}`)
}

/**
 * How a person signs in, and for admins and reviewers the actions to invite them, to end their
 * access, or to confirm that the account is theirs.
 */
export function SignInPanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const roles: unknown[] = Array.isArray(user?.roles) ? user.roles : []
  const isAdmin = roles.includes('admin')
  const isOwn = id !== undefined && String(id) === String(user?.id)
  const { status, result, run } = useSignInActions(id, isAdmin || roles.includes('reviewer'))
  const [confirming, setConfirming] = useState<ConfirmedAction | null>(null)

  const ownPage = isOwn ? (
    <p>
      <a href="/sign-in/account">{t('session.own')}</a>{' '}
      <HelpLink label={t('session.ownHelp')} place="account" />
    </p>
  ) : null
  if (!id) return isAdmin ? <p className="field-type desk">{t('session.saveFirst')}</p> : null
  if (!status) return ownPage
  const hasFactor = status.app || status.passkey
  return (
    <section className="field-type desk" aria-label={t('session.label')}>
      {ownPage}
      <p>{describeSignIn(status, t)}</p>
      {status.invitedUntil && (
        <p className="desk-hint">
          {t('session.linkOpen', { until: formatDateTime(status.invitedUntil, t.locale) })}
        </p>
      )}
      <HoldNotice status={status} onConfirm={() => setConfirming('confirm')} />
      {status.invite ? (
        <p>
          <button
            type="button"
            className={status.password ? 'desk-button' : 'desk-button desk-button--primary'}
            onClick={() => void run('invite')}
          >
            {inviteLabel(status, t)}
          </button>
        </p>
      ) : (
        !isOwn && <p className="desk-hint">{status.inviteRefusal}</p>
      )}
      {hasFactor && status.administers && (
        <p>
          <button
            type="button"
            className="desk-button"
            onClick={() => setConfirming('forget-factors')}
          >
            {t('session.forget-factors.open')}
          </button>
        </p>
      )}
      {status.sessions > 0 && !isOwn && status.administers && (
        <p>
          <button
            type="button"
            className="desk-button"
            onClick={() => setConfirming('end-sessions')}
          >
            {t('session.end-sessions.open')}
          </button>
        </p>
      )}
      <p>
        <a href="/sign-in/again?next=done" rel="noreferrer" target="_blank">
          {t('session.confirmIdentity')}
        </a>
      </p>
      <div role="status">{result && <SignInResult {...result} />}</div>
      {confirming && (
        <Dialog
          title={t(`session.${confirming}.title`)}
          onClose={() => setConfirming(null)}
          onSubmit={() => {
            setConfirming(null)
            void run(confirming)
          }}
          actions={
            <>
              <button type="button" className="desk-button" onClick={() => setConfirming(null)}>
                {t('session.keep')}
              </button>
              <button className="desk-button desk-button--primary">
                {t(`session.${confirming}.button`)}
              </button>
            </>
          }
        >
          <p>{t(`session.${confirming}.text`)}</p>
        </Dialog>
      )}
    </section>
  )
}
