import { DEFAULT_LOCALE, isLocale } from '../../i18n/locales.ts'
import { isStorableText, RestError } from './rest-error.ts'

const NUMERIC = { limit: [1, 100], page: [1, 100_000], depth: [0, 2] } as const
/** `pagination=false` would lift the limit; the others are read nowhere. */
const DROPPED = ['pagination', 'fallback-locale', 'fallbackLocale']
const MAX_LENGTH = 8_000

/**
 * A query that asks for no more than a page at a time, in numbers and text that Payload can take.
 * Throws a RestRefusal that names the parameter.
 */
export function checkQuery(search: URLSearchParams): URLSearchParams {
  const checked = new URLSearchParams()
  if (search.toString().length > MAX_LENGTH) throw new RestError(400, 'That question is too long.')
  for (const [name, value] of search) {
    if (!isStorableText(name) || !isStorableText(value) || value.includes('\uFFFD'))
      throw new RestError(400, 'This is not text.', name.slice(0, 60))
    if (/(^|[[\].])(__proto__|constructor|prototype)([[\].]|$)/.test(name))
      throw new RestError(400, 'There is no such parameter.', name.slice(0, 60))
    if (DROPPED.includes(name)) continue
    if (name === 'sort' && !/^-?[\w.]+(,-?[\w.]+)*$/.test(value))
      throw new RestError(400, 'Name fields to sort by.', name)
    if (/\[(near|within|intersects)\]/.test(name))
      throw new RestError(400, 'Nothing here has a place on a map.', name.slice(0, 60))
    if (name in NUMERIC)
      checked.set(name, String(clamp(name as keyof typeof NUMERIC, value, checked.has(name))))
    else if (['locale', 'draft', 'sort', 'trash'].includes(name) && checked.has(name))
      throw new RestError(400, 'Give this once.', name)
    else checked.append(name, value)
  }
  for (const [name, value] of checked) checkIds(name, value)
  return checked
}

/**
 * Payload takes a missing or unknown language for none at all: it then leaves labels out of its
 * answer, and silently drops those that it is sent. So what is asked of documents (a list, one of
 * them, a global) has a language; addresses of our own read the query for themselves.
 */
export function withLocale(
  checked: URLSearchParams,
  [root, name]: readonly string[],
): URLSearchParams {
  const locale = checked.get('locale')
  if (locale !== null && locale !== 'all' && !isLocale(locale))
    throw new RestError(400, 'There is no such language.', 'locale')
  const documents = root === 'globals' || name === undefined || /^(\d+|versions|count)$/.test(name)
  if (locale === null && documents) checked.set('locale', DEFAULT_LOCALE)
  return checked
}

function clamp(name: keyof typeof NUMERIC, value: string, again: boolean): number {
  if (again || !/^-?\d{1,15}$/.test(value))
    throw new RestError(400, 'This must be one whole number.', name)
  const [least, most] = NUMERIC[name]
  // To Payload, no limit at all is 0; here it is the most that there is.
  if (name === 'limit' && Number(value) === 0) return most
  return Math.min(Math.max(Number(value), least), most)
}

const ID_PATH =
  /^where(\[(and|or)\]\[\d+\])*\[(id|parent|[\w.]+\.id)\]\[(equals|not_equals|in|not_in|greater_than|less_than|greater_than_equal|less_than_equal)\]/

/**
 * Numbers of documents beyond what the database counts to would be a fault there rather than an
 * empty answer.
 */
function checkIds(name: string, value: string): void {
  if (!ID_PATH.test(name)) return
  for (const part of value.split(',')) {
    if (part !== '' && !/^\d{1,9}$/.test(part.trim()))
      throw new RestError(400, 'This must be the number of a document.', name)
  }
}
