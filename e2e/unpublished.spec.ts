import config from '../payload.config.ts'
import { fileRoutes, payloadRoutes, type Route } from '../src/testing/routes.ts'
import { addressesOf, HEADERS, QUERIES, type Handles } from './canaries/addresses.ts'
import { ask, askAll, leaked, type Answered, type Asked } from './canaries/ask.ts'
import type { Planted } from './canaries/plant.ts'
import { runInstalled } from './support/command.ts'
import { portal } from './support/portal.ts'
import { sessionHeader } from './support/session.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * An anonymous visitor gets nothing unpublished by any address. Canary words stand in every field
 * that readers must not see (found by itself, from the configuration and the database); every route
 * (found by itself) is asked in many ways; no answer may hold one.
 */
let planted: Planted
let routes: Route[]
let handles: Handles

test.beforeAll(async () => {
  const told = await runInstalled(portal().dataDir, 'e2e/canaries/plant.ts')
  planted = JSON.parse(/PLANTED (.*)/.exec(told)?.[1] ?? 'null') as Planted
  const sanitized = await config
  routes = [...fileRoutes(), ...payloadRoutes(sanitized)]
  handles = {
    ids: planted.ids,
    slugs: planted.slugs,
    collections: sanitized.collections.map(({ slug }) => slug),
    globals: sanitized.globals.map(({ slug }) => slug),
  }
})

const at = (
  method: string,
  path: string,
  headers?: Record<string, string>,
  body?: string,
): Asked => ({ method, path, headers, body })

async function findings(requests: Asked[]): Promise<string[]> {
  const found: string[] = []
  await askAll(portal().url, requests, (answered: Answered) => {
    const { asked, status } = answered
    for (const word of leaked(answered))
      found.push(
        `${asked.method} ${asked.path} ${JSON.stringify(asked.headers ?? {})} answers ${status} with ${planted.words[word] ?? word}`,
      )
    if (status >= 500)
      found.push(
        `${asked.method} ${asked.path} ${JSON.stringify(asked.headers ?? {})} answers ${status}: ${answered.text.slice(-200)}`,
      )
  })
  return found
}

test('the canaries are planted in every column that can hold words', () => {
  expect(Object.keys(planted.words).length).toBeGreaterThan(100)
  expect(planted.unplanted).toEqual([])
})

test('a published text is found, so the checks below look in the right place', async () => {
  expect((await ask(portal().url, at('GET', planted.published))).text).toContain(
    'Everybody may read this text.',
  )
})

test('signed in, the same requests return canaries, so the tests below can fail', async () => {
  const cookie = await sessionHeader(STAFF.find(({ role }) => role === 'reviewer')!)
  const answered = await ask(
    portal().url,
    at('GET', '/api/entries?draft=true&limit=100', { cookie }),
  )
  expect(answered.status).toBe(200)
  expect(leaked(answered).length).toBeGreaterThan(10)
  expect(
    leaked(await ask(portal().url, at('GET', `/preview/entries/${planted.ids[0]}`, { cookie })))
      .length,
  ).toBeGreaterThan(0)
})

test('no page or handler reveals a canary, with any method', async () => {
  test.setTimeout(600_000)
  const own = routes.filter(
    ({ kind, path }) => kind !== 'endpoint' && !path.startsWith('/api/:slug'),
  )
  const requests = own.flatMap((route) =>
    addressesOf(route, handles).flatMap((path, index) => [
      ...QUERIES.slice(0, index < 3 ? undefined : 2).map((query) => at(route.method, path + query)),
      ...HEADERS.slice(1).map((headers) => at(route.method, path, headers)),
    ]),
  )
  expect(own.length).toBeGreaterThan(10)
  expect(await findings(requests)).toEqual([])
})

test('no endpoint of Payload reveals a canary or does anything for a reader', async () => {
  test.setTimeout(600_000)
  const endpoints = routes.filter(({ kind }) => kind === 'endpoint')
  expect(endpoints.length).toBeGreaterThan(50)
  const requests = endpoints.flatMap((route) =>
    addressesOf(route, handles).flatMap((path, index) => {
      if (route.method !== 'GET')
        return [
          at(route.method, path, {}, '{}'),
          ...(index === 0
            ? [
                at(
                  route.method,
                  `${path}?draft=true&locale=all`,
                  {},
                  '{"_status":"draft","where":{"id":{"exists":true}}}',
                ),
              ]
            : []),
        ]
      return [
        ...QUERIES.slice(0, index < 3 ? undefined : 2).map((query) => at('GET', path + query)),
        ...HEADERS.slice(1, index < 2 ? undefined : 2).map((headers) =>
          at('GET', `${path}?draft=true`, headers),
        ),
        at(
          'POST',
          path,
          {
            'X-Payload-HTTP-Method-Override': 'GET',
            'content-type': 'application/x-www-form-urlencoded',
          },
          'draft=true&limit=100',
        ),
      ]
    }),
  )
  expect(await findings(requests)).toEqual([])
})

test('files, data, errors and unusual addresses reveal nothing', async () => {
  const paths = handles.slugs.flatMap((slug) => [
    `/${slug}`,
    `/en/${slug}`,
    `/_next/data/x/en/questions/${slug}.json`,
    `/media/${slug}`,
    `/static/${slug}`,
    `/en/questions/${slug}/`,
    `/en/questions/${slug}.json`,
    `/EN/questions/${slug}`,
    `/en//questions/${slug}`,
  ])
  const others = [
    '/.env',
    '/.git/config',
    '/.data/secrets.json',
    '/_next/static/',
    '/_next/image?url=/api/media&w=64&q=75',
    '/_next/BUILD_ID',
    '/api/graphql',
    '/api/graphql-playground',
    '/api',
    '/api/%00',
    '/%',
    '/en/questions/%ff',
    '/en/search?q=%00',
  ]
  expect(
    await findings(
      [...paths, ...others].flatMap((path) => [
        at('GET', path),
        at('HEAD', path),
        at('POST', path, {}, '{}'),
      ]),
    ),
  ).toEqual([])
})

test('a search for a hidden word gets the same response as any other', async () => {
  const [hidden = ''] = Object.keys(planted.words)
  const nothing = hidden.replace(/[0-9a-f]{10}$/, '0000000000')
  const words = Object.keys(planted.words)
  const ways = (word: string) => [
    `/en/search?q=${word}`,
    `/es/search?q=${word}`,
    ...['question', 'shortAnswer', 'origin.verbatim', 'author.email', 'slug'].flatMap((field) =>
      ['like', 'equals', 'contains'].map(
        (operator) => `/api/entries?draft=true&where[${field}][${operator}]=${word}`,
      ),
    ),
    `/api/users?where[email][like]=${word}`,
    `/api/entries/count?where[question][like]=${word}`,
  ]
  const shown = async (path: string, word: string) => {
    const response = await fetch(portal().url + path)
    const body = (await response.text())
      .replaceAll(word, 'WORD')
      // The address of results differs for each search.
      .replace(/(?<=\/search\/)[\w.-]+/g, 'SEALED')
    return `${response.status} ${body}`
  }
  for (const word of [hidden, words[Math.floor(words.length / 2)]!, words.at(-1)!]) {
    const [asked, control] = [ways(word), ways(nothing)]
    for (const [index, path] of asked.entries())
      expect(await shown(path, word), path).toBe(await shown(control[index]!, nothing))
  }
})
