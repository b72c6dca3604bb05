import { errorMessage } from '../../core/errors.ts'
import { checkLogin, withClient } from './client.ts'
import { ensureRoles, grantRights, type DatabaseRole } from './roles.ts'

/** Connection URLs of the running server: for itself, for reading pages, for readers' feedback. */
export type Logins = { app: string; read: string; feedback: string; warning: string | null }

const READ_ONLY = '-c default_transaction_read_only=on'

/** Adds PostgreSQL options to a connection URL. */
function withOptions(url: string, options: string): string {
  const result = new URL(url)
  const given = result.searchParams.get('options')
  result.searchParams.set('options', given ? `${given} ${options}` : options)
  return result.href.replace(/\+/g, '%20')
}

/** Creates a login per role, in the PostgreSQL that comes with Attune. */
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
 * Creates group roles, which the operator's one login switches to when it connects. If the login may
 * not create roles, returns a warning and connections without them, read-only for the readers.
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
      warning: `The user in DATABASE_URL cannot create roles (${errorMessage(error)}), so readers' pages use a read-only connection of the same user. See docs/operators.md on how to create the roles.`,
    }
  }
}
