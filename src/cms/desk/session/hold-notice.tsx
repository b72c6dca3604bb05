import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import type { SignInStatus } from './sign-in-status.ts'

type Properties = {
  status: Pick<SignInStatus, 'holds' | 'mayConfirm' | 'confirmCommand'>
  onConfirm: () => void
}

/** Says why a person cannot sign off now, and offers to confirm the account to those who may. */
export function HoldNotice({ status, onConfirm }: Properties) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  const { holds, mayConfirm, confirmCommand } = status
  if (holds.length === 0) return null
  const bars = holds.some((hold) => hold.bars)
  return (
    <div className="desk-note desk-note--urgent">
      <p>
        <strong>{t(bars ? 'session.holds.title' : 'session.holds.waits')}</strong>
      </p>
      <ul>
        {holds.map(({ text, until }, place) => (
          <li key={place}>
            {text}{' '}
            <time dateTime={until}>({t('session.holds.until', { until: dateTime(until) })})</time>
          </li>
        ))}
      </ul>
      <p>{t(bars ? 'session.holds.why' : 'session.holds.whyRule', { command: confirmCommand })}</p>
      {mayConfirm && (
        <p>
          <button type="button" className="desk-button desk-button--primary" onClick={onConfirm}>
            {t('session.confirm.open')}
          </button>
        </p>
      )}
    </div>
  )
}
