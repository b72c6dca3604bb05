import { dictionary } from '@zxcvbn-ts/language-common'

const LIST = Symbol.for('attune.auth.common-passwords')
const store = globalThis as { [key: symbol]: Set<string> | undefined }
/** 49,000 leaked passwords, from zxcvbn's list. */
const list = (): Set<string> => (store[LIST] ??= new Set(dictionary.passwords.map(String)))

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

/** Returns the shortest part whose repetition is the whole text. */
function unitOf(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return text.slice(0, at)
}

const isWalk = (text: string): boolean =>
  text.length >= 4 && ROWS.some((row) => row.includes(text) || backwards(row).includes(text))

const isListed = (text: string): boolean => list().has(text) || isWalk(text)

/** Returns the letters and digits that remain without the known words. */
function withoutWords(text: string, words: readonly string[]): string {
  let rest = text
  for (const word of words) rest = rest.replaceAll(word, ' ')
  return rest.replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Whether a password is one of the first that an attacker tries: a leaked one, also repeated,
 * reversed, in leetspeak or with digits around it; a walk over the keyboard; little more than a known
 * word, such as the clinic's name or the person's name or email address.
 */
export function isCommon(password: string, known: readonly string[] = []): boolean {
  const text = plain(password)
  const words = [...known, 'attune']
    .flatMap((each) => [plain(each), ...plain(each).split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  return [text, unleet(text), backwards(text)].some((form) => isCommonForm(form, words))
}

function isCommonForm(form: string, words: readonly string[]): boolean {
  const unit = unitOf(form)
  if (unit.length <= 4 || isListed(form) || isListed(unit)) return true
  const stem = form.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')
  if (stem && (isListed(stem) || list().has(unitOf(stem)))) return true
  return words.some((word) => form.includes(word)) && withoutWords(form, words).length < 6
}
