import slugify from '@sindresorhus/slugify'

const MAX_LENGTH = 100

/**
 * Makes an address from a question. Latin letters lose their accents; other scripts keep their
 * letters, so that their readers can read the address. Never empty.
 */
export function slugFrom(question: string): string {
  const text = question.normalize('NFKC').toLowerCase()
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u.test(text)
  const slug = latin ? slugify(text) : text.replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-')
  return trim(slug) || 'question'
}

function trim(slug: string): string {
  const whole = slug.replace(/^-+|-+$/g, '')
  if (whole.length <= MAX_LENGTH) return whole
  const cut = whole.slice(0, MAX_LENGTH)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), MAX_LENGTH / 2)).replace(/-+$/, '')
}

/**
 * Whether a text is a usable address: letters and digits of any script, in lower case, joined by
 * single hyphens.
 */
export const isSlug = (value: string): boolean =>
  value.length <= 120 &&
  value === value.normalize('NFKC').toLowerCase() &&
  /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(value)
