import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

type Columns = Row<'auth.passkeys'>

/** A passkey as its owner sees it. */
export type Passkey = {
  id: Columns['credential_id']
  name: Columns['name']
  createdAt: Columns['created_at']
  lastUsedAt: Columns['last_used_at']
}

const MAX_PASSKEYS = 10
const MAX_NAME_LENGTH = 60

export const passkeysOf = (sql: Sql, userId: number): Promise<Passkey[]> =>
  sql<Passkey>(
    `select credential_id as id, name, created_at as "createdAt", last_used_at as "lastUsedAt"
      from auth.passkeys where user_id = $1 order by created_at`,
    [userId],
  )

type Transport = NonNullable<WebAuthnCredential['transports']>[number]
const TRANSPORTS: readonly Transport[] = [
  'ble',
  'cable',
  'hybrid',
  'internal',
  'nfc',
  'smart-card',
  'usb',
]

export const knownTransports = (names: readonly string[]): Transport[] =>
  TRANSPORTS.filter((transport) => names.includes(transport))

type StoredPasskey = Pick<
  Columns,
  'credential_id' | 'user_id' | 'public_key' | 'counter' | 'transports'
>
const COLUMNS = 'credential_id, user_id, public_key, counter, transports'

const toCredential = (stored: StoredPasskey): WebAuthnCredential => ({
  id: stored.credential_id,
  publicKey: new Uint8Array(Buffer.from(stored.public_key, 'base64url')),
  counter: Number(stored.counter),
  transports: knownTransports(stored.transports.split(' ')),
})

/** Returns a passkey and its owner; `null` for an unknown one. */
export async function credentialById(
  sql: Sql,
  id: string,
): Promise<{ userId: number; credential: WebAuthnCredential } | null> {
  const [row] = await sql<StoredPasskey>(
    `select ${COLUMNS} from auth.passkeys where credential_id = $1`,
    [id],
  )
  return row ? { userId: row.user_id, credential: toCredential(row) } : null
}

export const credentialsOf = async (sql: Sql, userId: number): Promise<WebAuthnCredential[]> =>
  (
    await sql<StoredPasskey>(
      `select ${COLUMNS} from auth.passkeys where user_id = $1 order by created_at`,
      [userId],
    )
  ).map(toCredential)

/** Stores a new passkey. Returns `false` if it is known already, or the person has ten. */
export async function addPasskey(
  sql: Sql,
  userId: number,
  { id, publicKey, counter, transports }: WebAuthnCredential,
  name: string,
): Promise<boolean> {
  const added = await sql(
    `insert into auth.passkeys (credential_id, user_id, public_key, counter, transports, name)
     select $1, $2, $3, $4, $5, $6 where (select count(*) from auth.passkeys
       where user_id = $2) < ${MAX_PASSKEYS} on conflict do nothing returning credential_id`,
    [
      id,
      userId,
      Buffer.from(publicKey).toString('base64url'),
      counter,
      (transports ?? []).join(' '),
      name.slice(0, MAX_NAME_LENGTH),
    ],
  )
  return added.length > 0
}

export const recordPasskeyUse = (sql: Sql, id: string, counter: number): Promise<object[]> =>
  sql('update auth.passkeys set counter = $2, last_used_at = now() where credential_id = $1', [
    id,
    counter,
  ])

/** Removes a passkey of a person. Returns `false` if it is not theirs. */
export const removePasskey = async (sql: Sql, userId: number, id: string): Promise<boolean> =>
  (
    await sql(
      'delete from auth.passkeys where user_id = $1 and credential_id = $2 returning credential_id',
      [userId, id],
    )
  ).length > 0
