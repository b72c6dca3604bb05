import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { ReauthenticateNotice } from './reauthenticate-notice.tsx'
import type { ActionResult } from './use-sign-in-actions.ts'

/** Says what an action about a person's sign-in did, or why it failed. */
export function SignInResult({ action, status, response }: ActionResult) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  const until = response.expiresAt ? dateTime(response.expiresAt) : ''
  const error = response.errors?.[0]?.message
  if (response.sent) return <p>{t('session.sent', { until })}</p>
  if (response.link)
    return (
      <>
        <p>{t('session.link', { until })}</p>
        <p>
          <code className="desk-once">{response.link}</code>
        </p>
      </>
    )
  if (response.done) return <p>{action === 'invite' ? '' : t(`session.${action}.done`)}</p>
  return <ReauthenticateNotice status={status} message={error ?? t('session.failed')} />
}
