'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { listOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
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
    <p className="desk-links">
      <a href="/sign-in/account">{t('session.own')}</a>
      <HelpLink label={t('session.ownHelp')} place="account" />
    </p>
  ) : null
  if (!id) return isAdmin ? <p className="field-type desk">{t('session.saveFirst')}</p> : null
  if (!status) return ownPage
  return (
    <section className="field-type desk" aria-label={t('session.label')}>
      {ownPage}
      <p>{describeSignIn(status, t)}</p>
      <OpenLinkHint until={status.invitedUntil} />
      <HoldNotice status={status} onConfirm={() => setConfirming('confirm')} />
      {(status.invite || !isOwn) && (
        <Invitation status={status} onInvite={() => void run('invite')} />
      )}
      {status.administers && (status.app || status.passkey) && (
        <AskButton action="forget-factors" onAsk={setConfirming} />
      )}
      {status.administers && status.sessions > 0 && !isOwn && (
        <AskButton action="end-sessions" onAsk={setConfirming} />
      )}
      <p>
        <a href="/sign-in/again?next=done" rel="noreferrer" target="_blank">
          {t('session.confirmIdentity')}
        </a>
      </p>
      <div role="status">{result && <SignInResult {...result} />}</div>
      {confirming && (
        <ConfirmDialog
          action={confirming}
          onClose={() => setConfirming(null)}
          onConfirm={() => {
            setConfirming(null)
            void run(confirming)
          }}
        />
      )}
    </section>
  )
}

function OpenLinkHint({ until }: { until: SignInStatus['invitedUntil'] }) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  return until ? (
    <p className="desk-hint">{t('session.linkOpen', { until: dateTime(until) })}</p>
  ) : null
}

type InvitationProps = { status: SignInStatus; onInvite: () => void }

function Invitation({ status, onInvite }: InvitationProps) {
  const t = useDeskMessages()
  if (!status.invite) return <p className="desk-hint">{status.inviteRefusal}</p>
  return (
    <p>
      <button
        type="button"
        className={status.password ? 'desk-button' : 'desk-button desk-button--primary'}
        onClick={onInvite}
      >
        {inviteLabel(status, t)}
      </button>
    </p>
  )
}

type AskProps = {
  action: Exclude<ConfirmedAction, 'confirm'>
  onAsk: (action: ConfirmedAction) => void
}

function AskButton({ action, onAsk }: AskProps) {
  const t = useDeskMessages()
  return (
    <p>
      <button type="button" className="desk-button" onClick={() => onAsk(action)}>
        {t(`session.${action}.open`)}
      </button>
    </p>
  )
}

type ConfirmProps = { action: ConfirmedAction; onClose: () => void; onConfirm: () => void }

function ConfirmDialog({ action, onClose, onConfirm }: ConfirmProps) {
  const t = useDeskMessages()
  return (
    <Dialog
      title={t(`session.${action}.title`)}
      onClose={onClose}
      onSubmit={onConfirm}
      actions={
        <>
          <button type="button" className="desk-button" onClick={onClose}>
            {t('session.keep')}
          </button>
          <button className="desk-button desk-button--primary">
            {t(`session.${action}.button`)}
          </button>
        </>
      }
    >
      <p>{t(`session.${action}.text`)}</p>
    </Dialog>
  )
}
