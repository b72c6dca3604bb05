import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { authSecret, derivedKey } from './settings.ts'

const keyFor = (purpose: string): Buffer =>
  createHash('sha256').update(derivedKey(authSecret(), purpose)).digest()

/**
 * Encrypts a text with a key made from the session secret, so that a copy of the database is not
 * enough to read it. `purpose` separates the keys of different uses.
 */
export function encrypt(text: string, purpose: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.')
}

/** Decrypts a text; `null` if it was changed, or encrypted with another secret or purpose. */
export function decrypt(encrypted: string, purpose: string): string | null {
  try {
    const [iv, body, tag] = encrypted.split('.').map((part) => Buffer.from(part, 'base64url'))
    if (!iv || !body || !tag || tag.length !== 16) return null
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), iv)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
