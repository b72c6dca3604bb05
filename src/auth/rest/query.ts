import { DEFAULT_LOCALE, isLocale } from '../../i18n/locales.ts'
import { checkQueryTree } from './query-tree.ts'
import { isStorableText, RestError } from './rest-error.ts'

const NUMERIC = { limit: [1, 100], page: [1, 100_000], depth: [0, 2] } as const
const isNumeric = (name: string): name is keyof typeof NUMERIC => Object.hasOwn(NUMERIC, name)
/** `pagination=false` would lift the limit. The others have no effect here. */
const DROPPED = ['pagination', 'fallback-locale', 'fallbackLocale', 'joins']
const MAX_LENGTH = 8_000

/**
 * Returns a query that Payload can handle: at most one page of results, numbers in range, text that
 * the database can store. Throws a RestError that names the parameter.
 */
export function checkQuery(search: URLSearchParams): URLSearchParams {
  const checked = new URLSearchParams()
  if (search.toString().length > MAX_LENGTH) throw new RestError(400, 'The query is too long.')
  for (const [name, value] of search) {
    if (!isStorableText(name) || !isStorableText(value) || value.includes('\uFFFD'))
      throw new RestError(400, 'This is not valid text.', name.slice(0, 60))
    if (/(^|[[\].])(__proto__|constructor|prototype)([[\].]|$)/.test(name))
      throw new RestError(400, 'There is no such parameter.', name.slice(0, 60))
    if (DROPPED.includes(name.split('[', 1)[0] ?? '')) continue
    if (/\[(near|within|intersects)\]/.test(name))
      throw new RestError(400, 'Geographic filters are not supported.', name.slice(0, 60))
    if (isNumeric(name)) checked.set(name, String(clamp(name, value, checked.has(name))))
    else if (['locale', 'draft', 'sort', 'trash'].includes(name) && checked.has(name))
      throw new RestError(400, 'Send this parameter once.', name)
    else checked.append(name, value)
  }
  checkQueryTree(checked.toString())
  return checked
}

/**
 * Adds the default language to a query of documents that names none. For a missing or unknown
 * language, Payload leaves localised fields out of its response and drops them when they are sent.
 * Endpoints of our own read the query themselves.
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
    throw new RestError(400, 'This must be a single whole number.', name)
  const [least, most] = NUMERIC[name]
  // 0 means no limit to Payload; here it means the maximum.
  if (name === 'limit' && Number(value) === 0) return most
  return Math.min(Math.max(Number(value), least), most)
}
