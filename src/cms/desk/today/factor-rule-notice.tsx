import { DEFAULT_FACTOR_ROLES, factorRoles } from '../../../auth/factors/factor-roles.ts'
import { readFactorRuleRequest } from '../../../auth/factors/factor-rule-requests.ts'
import { hasRole, type Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import { listOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'

type Props = { sql: Sql; person: Person; t: DeskTranslate }

/**
 * Tells admins what another admin has asked for about second factors, and admins and reviewers
 * which of these two roles need none.
 */
export async function FactorRuleNotice({ sql, person, t }: Props) {
  if (!hasRole(person, ...DEFAULT_FACTOR_ROLES)) return null
  const required = await factorRoles(sql)
  const without = DEFAULT_FACTOR_ROLES.filter((role) => !required.includes(role))
  const request = hasRole(person, 'admin') ? await readFactorRuleRequest(sql) : null
  const nameOf = (role: (typeof without)[number]) => t(`core.role.${role}`)
  return (
    <>
      {request && request.askedBy !== person.id && (
        <p className="desk-note">
          {rich(t, 'today.factorRule.asked', {
            name: request.name,
            role: nameOf(request.role),
            link: <a href="/admin/globals/settings">{t('settings.title')}</a>,
          })}
        </p>
      )}
      {without.length > 0 && (
        <p className="desk-note">
          {t('today.factorRule.without', { roles: listOf(without.map(nameOf), t.locale) })}
        </p>
      )}
    </>
  )
}
