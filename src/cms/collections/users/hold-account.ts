import type { CollectionAfterChangeHook } from 'payload'
import { mailHoldsSoon } from '../../../auth/holds/hold-notices.ts'
import { openHold, type HoldCause } from '../../../auth/holds/holds.ts'
import { revokeLinks } from '../../../auth/links/links.ts'
import type { User } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { maySignOff } from '../../../core/signing-roles.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'

type Change = { cause: HoldCause; locales?: Locale[]; oldEmail?: string }

/** Returns what about a change could put the account into somebody else's hands. */
function changesOf(now: User, before: User | null): Change[] {
  if (!before) return [{ cause: 'created' }]
  const languages = now.languages.filter((language) => !before.languages.includes(language))
  const becomesSigner = maySignOff(now) && !maySignOff(before)
  return [
    ...(now.email === before.email
      ? []
      : [{ cause: 'address', oldEmail: before.email } satisfies Change]),
    ...(before.disabled && !now.disabled ? [{ cause: 'enabled' } satisfies Change] : []),
    ...(becomesSigner ? [{ cause: 'reviewer' } satisfies Change] : []),
    ...(!becomesSigner && maySignOff(now) && languages.length > 0
      ? [{ cause: 'languages', locales: languages } satisfies Change]
      : []),
  ]
}

/**
 * Holds an account that a colleague made or changed: see `openHold`. Changes by the operator and by
 * the clinic's provider, who have no account here, hold nothing. Links that are open when a person
 * becomes able to sign off may have been seen by an admin, so they stop working.
 */
export const holdChangedAccount: CollectionAfterChangeHook<User> = async ({
  doc: now,
  previousDoc,
  operation,
  req,
}) => {
  const before = operation === 'create' ? null : previousDoc
  const sql = sqlOf(req)
  if (before && maySignOff(now) && !maySignOff(before)) await revokeLinks(sql, now.id)
  const by = personOf(req)
  if (!by || by.id === now.id) return now
  const changes = changesOf(now, before)
  for (const change of changes) await openHold(sql, { ...change, userId: now.id, by }, new Date())
  if (changes.length > 0) mailHoldsSoon(req.payload)
  return now
}
