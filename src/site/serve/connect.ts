import type { ServerResponse } from 'node:http'
import type { GetServerSideProps } from 'next'
import { log } from '../../core/log/log.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { bestLocale, localeFromTag } from '../../i18n/negotiate.ts'
import { readByCode, readCodedCards, type CodedCard } from '../../published/codes/by-code.ts'
import { keysOf, systemOf } from '../../published/codes/codes.ts'
import { readFrame, readLocales } from '../../published/read/frame.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { sanitizeQuery } from '../../published/search/search.ts'
import { connectAtom, connectJson } from '../machine-readable/connect.ts'
import { publicOrigin, searchPath, shortPath } from '../screens/addresses.ts'
import { readConnectRequest, type ConnectRequest } from './connect-parameters.ts'
import { readerAddress } from './reader-address.ts'
import { setTransportSecurity } from './redirects.ts'
import { sealSearch } from './sealed-search.ts'

/**
 * `/connect`: answers for a health record that asks by code (HL7 InfoButton, as MedlinePlus Connect
 * understands it). As a page it leads to the answer, or to a list at an address that says nothing
 * of what was asked.
 */
export const serveConnect: GetServerSideProps = async ({ req, res }) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex')
  setTransportSecurity(res)
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD')
    return send(res, 405, 'This address can only be read.')
  }
  const asked = readConnectRequest(req.url ?? '/')
  if (!asked)
    return send(res, 406, 'knowledgeResponseType: text/html, application/json or text/xml.')
  try {
    const locale = await localeFor(asked, req.headers['accept-language'])
    const code = askedCode(asked)
    const found = await find(asked, locale, readerAddress(req))
    if (asked.form === 'page') return redirect(await pagePath(locale, found))
    const frame = await readFrame(locale)
    if (!found || !frame) return unavailable(res)
    const knowledge = { code, found, frame, locale, origin: publicOrigin() }
    res.setHeader('Content-Language', locale)
    return asked.form === 'json'
      ? send(res, 200, connectJson(knowledge), 'application/json')
      : send(res, 200, connectAtom(knowledge), 'application/atom+xml')
  } catch (error) {
    log.error({ err: error }, 'A request of a health record failed')
    return unavailable(res)
  }
}

/** The first code that is one: nothing else of a request is sent back. */
const askedCode = ({ codes }: ConnectRequest) => {
  for (const { system: given, code } of codes) {
    const system = systemOf(given)
    const [key] = system ? keysOf(system, code) : []
    if (system && key) return { system, code: key.slice(system.length + 1) }
  }
  return null
}

async function localeFor({ language }: ConnectRequest, accepted: string | undefined) {
  const offered = await readLocales()
  // MedlinePlus calls Spanish `sp`.
  const named = localeFromTag(language.toLowerCase() === 'sp' ? 'es' : language)
  if (language !== '') return named && offered.includes(named) ? named : DEFAULT_LOCALE
  return bestLocale(accepted, offered)
}

/**
 * The answers with a code that was asked for; if there are none, those that a search for its name
 * finds. The name is searched for and goes no further. `null` if the search was refused.
 */
async function find(
  { codes, name }: ConnectRequest,
  locale: Locale,
  address: string,
): Promise<CodedCard[] | null> {
  for (const { system: given, code } of codes) {
    const system = systemOf(given)
    const found = system ? await readByCode(locale, keysOf(system, code)) : []
    if (found.length > 0) return found
  }
  const words = sanitizeQuery(name)
  if (words === '') return []
  const { found } = await searchFor(address, locale, words)
  return (
    found &&
    readCodedCards(
      locale,
      [...found.results, ...found.elsewhere].map(({ number }) => number),
    )
  )
}

/** Where a person is led: to the answer, or to the list of those found. */
async function pagePath(locale: Locale, found: CodedCard[] | null): Promise<string> {
  const [first, ...others] = found ?? []
  return first && others.length === 0
    ? shortPath(locale, first.number)
    : searchPath(locale, await sealSearch({ numbers: (found ?? []).map(({ number }) => number) }))
}

const redirect = (destination: string) => ({ redirect: { destination, statusCode: 303 as const } })

function unavailable(res: ServerResponse) {
  res.setHeader('Retry-After', '10')
  return send(res, 503, 'Not available right now.')
}

function send(res: ServerResponse, status: number, body: string, type = 'text/plain') {
  res.statusCode = status
  res.setHeader('Content-Type', `${type}; charset=utf-8`)
  res.end(res.req.method === 'HEAD' ? undefined : body)
  return { props: {} }
}
