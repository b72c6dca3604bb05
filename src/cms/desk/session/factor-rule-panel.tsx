'use client'

import { useAuth } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { ReauthenticateNotice } from './reauthenticate-notice.tsx'
import { useFactorRule } from './use-factor-rule.ts'

/**
 * In the settings, for admins: how to stop requiring a second factor of a role, which takes two of
 * them.
 */
export function FactorRulePanel() {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  const { user } = useAuth()
  const isAdmin = Array.isArray(user?.roles) && user.roles.includes('admin')
  const { rule, failure, done, run } = useFactorRule(isAdmin)
  if (!rule) return null
  const { request } = rule
  const role = request ? t(`core.role.${request.role}`) : ''
  return (
    <section className="field-type desk" aria-label={t('settings.factorRule')}>
      {request ? (
        <>
          <p className="desk-note">
            {t(request.own ? 'settings.factorRule.youAsked' : 'settings.factorRule.asked', {
              name: request.name,
              role,
              when: dateTime(request.askedAt),
            })}
          </p>
          <p>
            {!request.own && (
              <button
                type="button"
                className="desk-button"
                onClick={() => void run('confirm', { id: request.id })}
              >
                {t('settings.factorRule.confirm', { role })}
              </button>
            )}{' '}
            <button
              type="button"
              className="desk-button"
              onClick={() => void run('refuse', { id: request.id })}
            >
              {t(request.own ? 'settings.factorRule.takeBack' : 'settings.factorRule.refuse')}
            </button>
          </p>
        </>
      ) : (
        rule.roles.length > 0 && (
          <>
            <p className="desk-hint">{t('settings.factorRule.hint')}</p>
            <p>
              {rule.roles.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="desk-button"
                  onClick={() => void run('ask', { role: each })}
                >
                  {t('settings.factorRule.ask', { role: t(`core.role.${each}`) })}
                </button>
              ))}
            </p>
          </>
        )
      )}
      <div role="status">{done && <p>{t(`settings.factorRule.done.${done}`)}</p>}</div>
      {failure && <ReauthenticateNotice {...failure} />}
    </section>
  )
}
