'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { formatDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { HelpLink } from '../parts/help-link.tsx'
import { SignInResult } from './sign-in-result.tsx'
import type { SignInStatus } from './sign-in-status.ts'
import { useSignInActions, type SignInAction } from './use-sign-in-actions.ts'

type ConfirmedAction = Exclude<SignInAction, 'invite'>
const CONFIRMATIONS: Record<ConfirmedAction, { title: string; text: string; button: string }> = {
  'forget-factors': {
    title: 'Forget their second factor?',
    button: 'Forget it',
    text: 'For somebody who has lost their phone or passkey and their recovery codes. They are signed out everywhere. Where a second factor is required, they set a new one up at their next sign-in. Make sure that it is really them who asks.',
  },
  'end-sessions': {
    title: 'Sign them out everywhere?',
    text: 'What they have not saved stays on their own computer. They can sign in again at once; to keep them out, disable them.',
    button: 'Sign them out',
  },
}

function describeSignIn({ password, provider, sessions }: SignInStatus): string {
  const ways = [password && 'a password', provider && 'the clinic’s account']
    .filter(Boolean)
    .join(' and ')
  const places =
    sessions === 0
      ? 'Not signed in now.'
      : sessions === 1
        ? 'Signed in in one place.'
        : `Signed in in ${sessions} places.`
  return `${ways ? `Signs in with ${ways}.` : 'Has not signed in yet: invite them.'} ${places}`
}

const inviteLabel = ({ password, mail, invitedUntil }: SignInStatus): string => {
  if (password) return mail ? 'Send a link for a new password' : 'Make a link for a new password'
  if (invitedUntil) return mail ? 'Send the invitation again' : 'Make a new invitation link'
  return mail ? 'Send the invitation' : 'Make an invitation link'
}

/** How a person signs in, and for admins the actions to invite them or to end their access. */
export function SignInPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const isAdmin = Array.isArray(user?.roles) && user.roles.includes('admin')
  const isOwn = id !== undefined && String(id) === String(user?.id)
  const { status, result, run } = useSignInActions(id, isAdmin)
  const [confirming, setConfirming] = useState<ConfirmedAction | null>(null)

  const ownPage = isOwn ? (
    <p>
      <a href="/sign-in/account">My sign-in: where I am signed in, password, second factor</a>{' '}
      <HelpLink label="Help with your account" place="account" />
    </p>
  ) : null
  if (!id)
    return isAdmin ? (
      <p className="field-type desk">Save this person first; then they can be invited here.</p>
    ) : null
  if (!isAdmin || !status) return ownPage
  const hasFactor = status.app || status.passkey
  return (
    <section className="field-type desk" aria-label="Sign-in">
      {ownPage}
      <p>{describeSignIn(status)}</p>
      {status.invitedUntil && (
        <p className="desk-hint">
          A one-time link of theirs is open until {formatDateTime(status.invitedUntil)}.
        </p>
      )}
      <p>
        <button
          type="button"
          className={status.password ? 'desk-button' : 'desk-button desk-button--primary'}
          onClick={() => void run('invite')}
        >
          {inviteLabel(status)}
        </button>
      </p>
      {hasFactor && (
        <p>
          <button
            type="button"
            className="desk-button"
            onClick={() => setConfirming('forget-factors')}
          >
            Forget their second factor
          </button>
        </p>
      )}
      {status.sessions > 0 && !isOwn && (
        <p>
          <button
            type="button"
            className="desk-button"
            onClick={() => setConfirming('end-sessions')}
          >
            Sign them out everywhere
          </button>
        </p>
      )}
      <div role="status">{result && <SignInResult {...result} />}</div>
      {confirming && (
        <Dialog
          title={CONFIRMATIONS[confirming].title}
          onClose={() => setConfirming(null)}
          onSubmit={() => {
            setConfirming(null)
            void run(confirming)
          }}
          actions={
            <>
              <button type="button" className="desk-button" onClick={() => setConfirming(null)}>
                Keep things as they are
              </button>
              <button className="desk-button desk-button--primary">
                {CONFIRMATIONS[confirming].button}
              </button>
            </>
          }
        >
          <p>{CONFIRMATIONS[confirming].text}</p>
        </Dialog>
      )}
    </section>
  )
}
