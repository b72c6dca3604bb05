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

// Passkeys by W3C Web Authentication level 3. The device itself checks the person (a finger, a
// face, a PIN), so that one passkey is two factors.

/**
 * The host that passkeys are bound to, or `null` where browsers give none: an address in numbers,
 * or plain HTTP on anything but this computer.
 */
export function relyingParty(address = publicUrl()): string | null {
  const { protocol, hostname } = new URL(address)
  if (/^[\d.]+$|^\[/.test(hostname)) return null
  return protocol === 'https:' || hostname === 'localhost' ? hostname : null
}

const requireRelyingParty = (): string => {
  const host = relyingParty()
  if (host === null)
    throw new Error('Passkeys need PUBLIC_URL to be a name over HTTPS, or localhost.')
  return host
}

/** Tells a passkey whose it is without saying anything about them. */
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
 * Without `allowed`, the browser offers whatever passkeys it has for this place, and nothing is
 * told about who exists.
 */
export const authenticationOptions = (allowed: readonly WebAuthnCredential[] = []) =>
  generateAuthenticationOptions({
    rpID: requireRelyingParty(),
    userVerification: 'required',
    allowCredentials: allowed.map(({ id, transports }) => ({ id, transports })),
  })

const text = z.string().min(1).max(8_000)
const credentialResponse = z
  .object({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).loose().default({}),
    response: z.object({ clientDataJSON: text }).loose(),
  })
  .loose()

/** The answer of a browser, or `null` for text that is none. */
export function parseCredentialResponse(
  raw: string | undefined,
): { id: string; response: Record<string, unknown> } | null {
  try {
    return credentialResponse.parse(JSON.parse(raw ?? ''))
  } catch {
    return null
  }
}

type CredentialResponse = NonNullable<ReturnType<typeof parseCredentialResponse>>

/** The new passkey that an answer holds, or `null` when it does not hold. */
export async function verifyRegistration(
  given: CredentialResponse,
  expectedChallenge: string,
): Promise<WebAuthnCredential | null> {
  try {
    const checked = await verifyRegistrationResponse({
      response: given as unknown as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: new URL(publicUrl()).origin,
      expectedRPID: requireRelyingParty(),
      requireUserVerification: true,
    })
    return checked.verified ? checked.registrationInfo.credential : null
  } catch {
    return null
  }
}

/** The passkey's new counter when the answer is right and is this person's; otherwise `null`. */
export async function verifyAuthentication(
  given: CredentialResponse,
  expectedChallenge: string,
  userId: number,
  credential: WebAuthnCredential,
): Promise<number | null> {
  const handle = given.response.userHandle
  if (
    typeof handle === 'string' &&
    Buffer.from(handle, 'base64url').toString() !== userHandle(userId)
  )
    return null
  try {
    const checked = await verifyAuthenticationResponse({
      response: given as unknown as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: new URL(publicUrl()).origin,
      expectedRPID: requireRelyingParty(),
      credential,
      requireUserVerification: true,
    })
    return checked.verified ? checked.authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
