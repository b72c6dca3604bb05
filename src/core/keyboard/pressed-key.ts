type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** Question marks of other scripts, and of full width. */
const QUESTION_MARKS = ['؟', '？']

/**
 * The key as shortcuts name it. On a keyboard with other letters than Latin ones (Arabic, Russian,
 * Greek …) that is the Latin letter at the same place.
 */
export function pressedKey({ key, code, shiftKey }: Pressed): string {
  if (QUESTION_MARKS.includes(key)) return '?'
  if (!/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key)) return key
  if (code === 'Slash') return shiftKey ? '?' : '/'
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (!letter) return key
  return shiftKey ? letter : letter.toLowerCase()
}
