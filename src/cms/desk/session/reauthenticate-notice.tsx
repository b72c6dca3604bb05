import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { FailureNote } from '../form/failure-note.tsx'

/** Says why something was refused; if only because the sign-in is old, leads to a new one. */
export function ReauthenticateNotice({ status, message }: { status: number; message: string }) {
  const t = useDeskMessages()
  const needsRecentSignIn = status === 403 && message === t('users.confirmIdentity')
  if (!needsRecentSignIn) return <FailureNote>{message}</FailureNote>
  return (
    <p role="alert" className="desk-note">
      {rich(t, 'session.reauthenticate', {
        link: (
          <a href="/sign-in/again?next=done" target="_blank" rel="noreferrer">
            {t('session.reauthenticateLink')}
          </a>
        ),
      })}
    </p>
  )
}
