import { errorMessage } from '../../core/errors.ts'
import { checkLogin, withClient } from './client.ts'
import { ensureRoles, grantRights, type DatabaseRole } from './roles.ts'

/** The addresses that the running server uses: its own, the readers', and what readers send. */
export type Logins = { app: string; read: string; feedback: string; warning: string | null }

const READ_ONLY = '-c default_transaction_read_only=on'

/** A database's address with more of PostgreSQL's connection options. */
function withOptions(url: string, options: string): string {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.set('options', given ? `${given} ${options}` : options)
  return address.href.replace(/\+/g, '%20')
}

/** Logins of their own, in the PostgreSQL that came with Attune. */
export async function ownLogins(
  owner: string,
  urlFor: (role: DatabaseRole) => string,
  passwords: Record<DatabaseRole, string>,
): Promise<Logins> {
  await withClient(owner, async (client) => {
    await ensureRoles(client, passwords)
    await grantRights(client)
  })
  return {
    app: urlFor('attune_app'),
    read: withOptions(urlFor('attune_read'), READ_ONLY),
    feedback: urlFor('attune_feedback'),
    warning: null,
  }
}

/**
 * Group roles that the one login given by the operator changes into as it connects; where it may
 * not create them, a read-only connection.
 */
export async function groupLogins(owner: string): Promise<Logins> {
  const as = (role: DatabaseRole) => withOptions(owner, `-c role=${role}`)
  try {
    await withClient(owner, async (client) => {
      await ensureRoles(client, null)
      await grantRights(client)
    })
    const logins = {
      app: as('attune_app'),
      read: withOptions(as('attune_read'), READ_ONLY),
      feedback: as('attune_feedback'),
      warning: null,
    }
    await Promise.all([logins.app, logins.read, logins.feedback].map(checkLogin))
    return logins
  } catch (error) {
    return {
      app: owner,
      read: withOptions(owner, READ_ONLY),
      feedback: owner,
      warning: `The user in DATABASE_URL can not use roles of its own (${errorMessage(error)}), so the readers' side has a read-only connection of the same user. docs/operators.md shows how to have the roles.`,
    }
  }
}
