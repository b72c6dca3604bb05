import { dictionary } from '@zxcvbn-ts/language-common'

const LIST = Symbol.for('attune.auth.common-passwords')
const store = globalThis as { [key: symbol]: Set<string> | undefined }
/** 49,000 passwords from leaks, by the kept list of zxcvbn. */
const list = (): Set<string> => (store[LIST] ??= new Set(dictionary.passwords as string[]))

const ROWS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '1q2w3e4r5t6y7u8i9o0p',
]
const LEET: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const unleet = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => LEET[sign] ?? sign)
const backwards = (text: string): string => [...text].reverse().join('')

/** The shortest piece that, repeated, gives the whole text. */
function unitOf(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return text.slice(0, at)
}

const isWalk = (text: string): boolean =>
  text.length >= 4 && ROWS.some((row) => row.includes(text) || backwards(row).includes(text))

/**
 * How many characters are left that are neither digits at the ends, nor common passwords, nor words
 * that an attacker knows (`known`).
 */
function leftover(text: string, known: readonly string[]): string {
  let rest = text
  for (const word of known) if (word.length >= 4) rest = rest.replaceAll(word, ' ')
  return rest.replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Whether a password is among the first that an attacker tries: leaked ones, also repeated,
 * mirrored, spelt with signs or followed by a year; walks over the keyboard; the clinic's name, the
 * person's name and address.
 */
export function isCommon(password: string, known: readonly string[] = []): boolean {
  const text = plain(password)
  const words = [...known, 'attune']
    .flatMap((each) => [plain(each), ...plain(each).split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  const forms = [text, unleet(text), backwards(text)]
  for (const form of forms) {
    const unit = unitOf(form)
    const stem = form.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')
    if (
      list().has(form) ||
      isWalk(form) ||
      unit.length <= 4 ||
      (unit.length < form.length && (list().has(unit) || isWalk(unit)))
    )
      return true
    if (
      stem &&
      (list().has(stem) ||
        isWalk(stem) ||
        (unitOf(stem).length < stem.length && list().has(unitOf(stem))))
    )
      return true
    if (words.some((word) => form.includes(word)) && leftover(form, words).length < 6) return true
  }
  return false
}
