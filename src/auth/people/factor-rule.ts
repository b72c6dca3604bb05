import type { Payload } from 'payload'
import type { Role } from '../../core/roles.ts'
import { factorRoles } from '../factors/factor-roles.ts'
import { setFactorRoles } from '../factors/set-factor-roles.ts'
import { asOperator } from './people.ts'

/** Sets which roles need a second factor, if `roles` is not `null`. Returns which do now. */
export const changeFactorRoles = (payload: Payload, roles: Role[] | null): Promise<Role[]> =>
  asOperator(payload, async (req, sql) => {
    if (roles) await setFactorRoles(req, roles)
    return factorRoles(sql)
  })
