import { formatDateTime } from '../parts/dates.ts'
import type { ActionResult, SignInAction } from './use-sign-in-actions.ts'

const DONE: Record<SignInAction, string> = {
  invite: '',
  'forget-factors': 'Their second factor does not work any more, and they are signed out.',
  'end-sessions': 'They are signed out everywhere.',
}

/** Says what an action about a person's sign-in did, or why it failed. */
export function SignInResult({ action, status, response }: ActionResult) {
  const until = response.expiresAt && formatDateTime(response.expiresAt)
  const error = response.errors?.[0]?.message
  if (response.sent) return <p>The letter is on its way. Its link works once, until {until}.</p>
  if (response.link)
    return (
      <>
        <p>Give this link to them. It is shown only now, and works once, until {until}:</p>
        <p>
          <code className="desk-once">{response.link}</code>
        </p>
      </>
    )
  if (response.done) return <p>{DONE[action]}</p>
  const needsRecentSignIn = status === 403 && /\/sign-in\/again/.test(error ?? '')
  if (needsRecentSignIn)
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
      {error ?? 'That did not work. Please try again.'}
    </p>
  )
}
