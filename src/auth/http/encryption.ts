import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { authSecret, derivedKey } from './settings.ts'

const keyFor = (purpose: string): Buffer =>
  createHash('sha256').update(derivedKey(authSecret(), purpose)).digest()

/**
 * Encrypts what must be read again (a second factor's key), so that a copy of the database alone is
 * not enough to use it.
 */
export function encrypt(text: string, purpose: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.')
}

/** The text again; `null` where it was sealed with another secret or has been changed. */
export function decrypt(sealed: string, purpose: string): string | null {
  try {
    const [iv, body, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
    if (!iv || !body || !tag || tag.length !== 16) return null
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), iv)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
