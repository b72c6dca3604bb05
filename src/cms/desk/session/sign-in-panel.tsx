'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { formatDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { HelpLink } from '../parts/help-link.tsx'
import type { SignInStatus } from './sign-in-status.ts'

type Act = 'invite' | 'forget-factors' | 'end-sessions'
type Answer = {
  sent?: true
  link?: string
  expiresAt?: string
  done?: true
  errors?: { message: string }[]
}
type Outcome = { act: Act; status: number; answer: Answer }

const ASKS: Record<
  'forget-factors' | 'end-sessions',
  { title: string; text: string; button: string }
> = {
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

/** On a person's page, for admins: how they sign in, and what lets them in, or out. */
export function SignInPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [facts, setFacts] = useState<SignInStatus | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [asking, setAsking] = useState<keyof typeof ASKS | null>(null)
  const isAdmin = Array.isArray(user?.roles) && user.roles.includes('admin')
  const own = id !== undefined && String(id) === String(user?.id)

  const load = useCallback(async () => {
    const answer = await fetch(`/api/users/${id}/sign-in`)
    if (answer.ok) setFacts((await answer.json()) as SignInStatus)
  }, [id])
  useEffect(() => {
    if (id && isAdmin) void load()
  }, [id, isAdmin, load])

  const act = async (name: Act) => {
    setAsking(null)
    setOutcome(null)
    try {
      const response = await fetch(`/api/users/${id}/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      setOutcome({ act: name, status: response.status, answer: (await response.json()) as Answer })
    } catch {
      setOutcome({
        act: name,
        status: 0,
        answer: { errors: [{ message: 'The portal could not be reached. Please try again.' }] },
      })
    }
    await load().catch(() => undefined)
  }

  const ownPage = own ? (
    <p>
      <a href="/sign-in/account">My sign-in: where I am signed in, password, second factor</a>{' '}
      <HelpLink label="Help with your account" place="account" />
    </p>
  ) : null
  if (!id)
    return isAdmin ? (
      <p className="field-type desk">Save this person first; then they can be invited here.</p>
    ) : null
  if (!isAdmin || !facts) return ownPage
  const hasFactor = facts.app || facts.passkey
  return (
    <section className="field-type desk" aria-label="Sign-in">
      {ownPage}
      <p>{waysIn(facts)}</p>
      {facts.invitedUntil && (
        <p className="desk-hint">
          A one-time link of theirs is open until {formatDateTime(facts.invitedUntil)}.
        </p>
      )}
      <p>
        <button
          type="button"
          className={facts.password ? 'desk-button' : 'desk-button desk-button--primary'}
          onClick={() => void act('invite')}
        >
          {inviteLabel(facts)}
        </button>
      </p>
      {hasFactor && (
        <p>
          <button type="button" className="desk-button" onClick={() => setAsking('forget-factors')}>
            Forget their second factor
          </button>
        </p>
      )}
      {facts.sessions > 0 && !own && (
        <p>
          <button type="button" className="desk-button" onClick={() => setAsking('end-sessions')}>
            Sign them out everywhere
          </button>
        </p>
      )}
      <div role="status">{outcome && <Said {...outcome} />}</div>
      {asking && (
        <Dialog
          title={ASKS[asking].title}
          onClose={() => setAsking(null)}
          onSubmit={() => void act(asking)}
          actions={
            <>
              <button type="button" className="desk-button" onClick={() => setAsking(null)}>
                Keep things as they are
              </button>
              <button className="desk-button desk-button--primary">{ASKS[asking].button}</button>
            </>
          }
        >
          <p>{ASKS[asking].text}</p>
        </Dialog>
      )}
    </section>
  )
}

function waysIn({ password, provider, sessions }: SignInStatus): string {
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

const DONE: Record<Act, string> = {
  invite: '',
  'forget-factors': 'Their second factor does not work any more, and they are signed out.',
  'end-sessions': 'They are signed out everywhere.',
}

function Said({ act, status, answer }: Outcome) {
  const until = answer.expiresAt && formatDateTime(answer.expiresAt)
  if (answer.sent) return <p>The letter is on its way. Its link works once, until {until}.</p>
  if (answer.link) {
    return (
      <>
        <p>Give this link to them. It is shown only now, and works once, until {until}:</p>
        <p>
          <code className="desk-once">{answer.link}</code>
        </p>
      </>
    )
  }
  if (answer.done) return <p>{DONE[act]}</p>
  const again = status === 403 && /\/sign-in\/again/.test(answer.errors?.[0]?.message ?? '')
  if (again)
    return (
      <p role="alert" className="desk-note">
        You signed in a while ago.{' '}
        <a href="/sign-in/again?next=done" target="_blank" rel="noreferrer">
          Show once more that it is you (new tab)
        </a>
        , then try again here.
      </p>
    )
  return (
    <p role="alert" className="desk-note desk-note--urgent">
      {answer.errors?.[0]?.message ?? 'That did not work. Please try again.'}
    </p>
  )
}
