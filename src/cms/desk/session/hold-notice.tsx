import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { formatDateTime } from '../parts/dates.ts'
import type { SignInStatus } from './sign-in-status.ts'

type Properties = {
  status: Pick<SignInStatus, 'holds' | 'mayConfirm' | 'confirmCommand'>
  onConfirm: () => void
}

/** Says why a person cannot sign off now, and offers to confirm the account to those who may. */
export function HoldNotice({ status, onConfirm }: Properties) {
  const t = useDeskMessages()
  const { holds, mayConfirm, confirmCommand } = status
  if (holds.length === 0) return null
  return (
    <div className="desk-note desk-note--urgent">
      <p>
        <strong>{t('session.holds.title')}</strong>
      </p>
      <ul>
        {holds.map(({ text, until }, place) => (
          <li key={place}>
            {text}{' '}
            <time dateTime={until}>
              ({t('session.holds.until', { until: formatDateTime(until, t.locale) })})
            </time>
          </li>
        ))}
      </ul>
      <p>{t('session.holds.why', { command: confirmCommand })}</p>
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
