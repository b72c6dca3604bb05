import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { authSecret, derivedKey, publicUrl } from '../http/settings.ts'
import { knownTransports } from './passkeys.ts'

// Passkeys by W3C Web Authentication Level 3. The device verifies the person (fingerprint, face,
// PIN), so one passkey is two factors.

/**
 * Returns the host that passkeys belong to, or `null` if browsers support none there: for an IP
 * address, and for plain HTTP except on localhost.
 */
export function relyingParty(address = publicUrl()): string | null {
  const { protocol, hostname } = new URL(address)
  if (/^[\d.]+$|^\[/.test(hostname)) return null
  return protocol === 'https:' || hostname === 'localhost' ? hostname : null
}

const requireRelyingParty = (): string => {
  const host = relyingParty()
  if (host === null)
    throw new Error('Passkeys need a PUBLIC_URL with a host name and HTTPS, or localhost.')
  return host
}

/** Returns the ID by which a passkey names its owner, without personal data. */
const userHandle = (userId: number): string => derivedKey(authSecret(), `passkey-handle:${userId}`)

type Owner = { id: number; email: string; name: string }

export const registrationOptions = (owner: Owner, existing: readonly WebAuthnCredential[]) =>
  generateRegistrationOptions({
    rpName: 'Attune',
    rpID: requireRelyingParty(),
    userName: owner.email,
    userDisplayName: owner.name,
    userID: new TextEncoder().encode(userHandle(owner.id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports })),
  })

/**
 * Returns the options for signing in. Without `allowed`, the browser offers all passkeys that it has
 * for this host, and the options do not reveal who has an account.
 */
export const authenticationOptions = (allowed: readonly WebAuthnCredential[] = []) =>
  generateAuthenticationOptions({
    rpID: requireRelyingParty(),
    userVerification: 'required',
    allowCredentials: allowed.map(({ id, transports }) => ({ id, transports })),
  })

const text = z.string().min(1).max(8_000)
const credentialShape = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}
const registrationShape = z.object({
  ...credentialShape,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string()).transform(knownTransports).optional(),
  }),
})
const authenticationShape = z.object({
  ...credentialShape,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

function parse<Shape extends z.ZodType>(
  shape: Shape,
  raw: string | undefined,
): z.infer<Shape> | null {
  try {
    return shape.parse(JSON.parse(raw ?? ''))
  } catch {
    return null
  }
}

/** Parses a browser's response to `registrationOptions`; `null` for anything else. */
export const parseRegistration = (raw: string | undefined): RegistrationResponseJSON | null =>
  parse(registrationShape, raw)

/** Parses a browser's response to `authenticationOptions`; `null` for anything else. */
export const parseAuthentication = (raw: string | undefined): AuthenticationResponseJSON | null =>
  parse(authenticationShape, raw)

/** Returns the new passkey of a valid response; otherwise `null`. */
export async function verifyRegistration(
  response: RegistrationResponseJSON,
  expectedChallenge: string,
): Promise<WebAuthnCredential | null> {
  try {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: new URL(publicUrl()).origin,
      expectedRPID: requireRelyingParty(),
      requireUserVerification: true,
    })
    return result.verified ? result.registrationInfo.credential : null
  } catch {
    return null
  }
}

/** Returns the passkey's new counter if the response is valid for this person; otherwise `null`. */
export async function verifyAuthentication(
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  userId: number,
  credential: WebAuthnCredential,
): Promise<number | null> {
  const { userHandle: handle } = response.response
  if (handle && Buffer.from(handle, 'base64url').toString() !== userHandle(userId)) return null
  try {
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: new URL(publicUrl()).origin,
      expectedRPID: requireRelyingParty(),
      credential,
      requireUserVerification: true,
    })
    return result.verified ? result.authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
