'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Facts = { password: boolean; factor: boolean; sessions: number; mail: boolean }
type Given = { sent?: true; link?: string; expiresAt: string }

/** On a person's page, for admins: how they sign in, and the button that invites them or lets them choose a new password. */
export function SignInPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [facts, setFacts] = useState<Facts | null>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const isAdmin = Array.isArray(user?.roles) && user.roles.includes('admin')

  useEffect(() => {
    if (!id || !isAdmin) return
    void fetch(`/api/users/${id}/sign-in`).then(async (answer) => answer.ok && setFacts((await answer.json()) as Facts))
  }, [id, isAdmin, given])

  const own = id !== undefined && String(id) === String(user?.id)
  const ownPage = own ? <p><a href="/sign-in/account">My sign-in: where I am signed in, password, second factor</a></p> : null
  if (!id || !isAdmin || !facts) return ownPage

  const invite = async () => {
    setFault(null)
    const answer = await fetch(`/api/users/${id}/invite`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    const body = (await answer.json()) as Given & { errors?: { message: string }[] }
    if (answer.ok) setGiven(body)
    else setFault(body.errors?.[0]?.message ?? 'That did not work. Please try again.')
  }
  const until = given && new Date(given.expiresAt).toLocaleString()
  return (
    <div className="field-type">
      {ownPage}
      <p>
        {facts.password ? 'Has a password' : 'Has no password yet'}; second factor {facts.factor ? 'on' : 'off'}; signed in {facts.sessions === 1 ? 'in one place' : `in ${facts.sessions} places`}.
      </p>
      <Button buttonStyle="secondary" size="small" onClick={() => void invite()}>
        {facts.password ? 'Let them choose a new password' : facts.mail ? 'Send the invitation' : 'Make an invitation link'}
      </Button>
      <div role="status">
        {given?.sent && <p>The letter is on its way. Its link works once, until {until}.</p>}
        {given?.link && (
          <p>
            Give this link to them. It is shown only now, and works once, until {until}:<br />
            <code style={{ overflowWrap: 'anywhere' }}>{given.link}</code>
          </p>
        )}
        {fault && <p role="alert">{fault}</p>}
      </div>
    </div>
  )
}
