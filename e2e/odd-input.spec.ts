import fc from 'fast-check'
import { DESK_FUNCTIONS } from '../src/cms/access/desk-functions.ts'
import { oddText, oddValue } from '../src/testing/odd-input/odd-values.ts'
import { fileRoutes } from '../src/testing/routes.ts'
import { portal } from './support/portal.ts'
import { sessionHeader } from './support/session.ts'
import { ADMIN } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** Requests as no browser makes them, made up by fast-check, to the server as it runs in production. */
const SEED = Number(process.env.ATTUNE_ODD_SEED ?? 20261130)
const RUNS = Number(process.env.ATTUNE_ODD_RUNS ?? 250)

/** `null`: no client can send it. */
async function statusOf(path: string, init: RequestInit): Promise<number | null> {
  let request: Request
  try {
    request = new Request(portal().url + path, { redirect: 'manual', ...init })
  } catch {
    return null
  }
  const response = await fetch(request)
  await response.arrayBuffer()
  return response.status
}

/** 501 is what the standard of oEmbed asks for, of a format that there is not. */
const isServerFault = (status: number | null) => status !== null && status >= 500 && status !== 501

test('no call of a server function causes a 5xx, whatever its arguments', async () => {
  const cookie = await sessionHeader(ADMIN)
  const desk = await fetch(`${portal().url}/admin`, { headers: { cookie } })
  const ids = [...(await desk.text()).matchAll(/id\\?":\\?"([0-9a-f]{40,44})\\?"/g)].flatMap(
    ([, id]) => id ?? [],
  )
  expect(ids).not.toEqual([])
  const argument = fc.dictionary(
    fc.constantFrom(
      ...['collectionSlug', 'globalSlug', 'docID', 'id', 'schemaPath', 'path', 'operation', 'data'],
      ...['formState', 'docPermissions', 'docPreferences', 'locale', 'columns', 'query', 'params'],
      ...['renderAllFields', 'returnLivePreviewURL', 'versions', 'drawerSlug', 'field', 'widgetID'],
      ...['tableAppearance', 'enableRowSelections', 'parent', 'redirectAfterDelete', 'initialData'],
    ),
    fc.oneof(fc.constantFrom('entries', 'topics', 'users', 'settings', 1, true, null), oddValue),
    { maxKeys: 8 },
  )
  const named = fc
    .tuple(fc.oneof(fc.constantFrom(...DESK_FUNCTIONS), oddText), fc.oneof(argument, oddValue))
    .map(([name, args]) => JSON.stringify([{ name, args }]))
  const reference = fc
    .tuple(fc.constantFrom(...'$@FQWKiNuDSnBoOALlGgMmVvUhZRrXx'), fc.nat(12))
    .map(([letter, at]) => JSON.stringify([`$${letter}${at}`]))
  const text = fc.oneof(
    { weight: 5, arbitrary: named },
    { weight: 2, arbitrary: reference },
    oddValue.map((value) => JSON.stringify(value) ?? ''),
    oddText,
  )
  const form = fc
    .dictionary(
      fc.oneof(fc.constantFrom('0', '1', '2_x', '$ACTION_ID_', '$ACTION_REF_1'), oddText),
      text,
      {
        maxKeys: 4,
      },
    )
    .map((fields) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      return body
    })
  const type = fc.constantFrom(
    'text/plain;charset=UTF-8',
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  )
  const call = fc.record({
    id: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fc.constant('0'.repeat(42))),
    path: fc.constantFrom('/admin', '/admin/collections/entries', '/admin/collections/entries/1'),
    body: fc.oneof(
      { weight: 4, arbitrary: fc.record({ text, type }) },
      form.map((fields) => ({ text: fields, type: undefined })),
    ),
  })
  const failed: string[] = []
  for (const { id, path, body } of fc.sample(call, { seed: SEED, numRuns: RUNS })) {
    const status = await statusOf(path, {
      method: 'POST',
      body: body.text,
      headers: {
        ...{ cookie, accept: 'text/x-component', 'next-action': id },
        ...(body.type ? { 'content-type': body.type } : {}),
      },
    })
    if (!isServerFault(status)) continue
    const sent = JSON.stringify(body.text instanceof FormData ? [...body.text] : body.text)
    failed.push(`${status} ${path} ${body.type}: ${sent.slice(0, 500)}`)
  }
  expect(failed).toEqual([])
})

test('no address of the portal causes a 5xx, whatever is in it', async () => {
  const routes = [...new Set(fileRoutes().map(({ path }) => path))]
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('en', 'ar', 'xx', '1', 'what-is-therapy', 'a.md') },
    oddText.map((value) => encodeURIComponent(value.toWellFormed()).slice(0, 1_500)),
  )
  const query = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom('q', 'page', 'lang', 'error', 'url', 'format'), oddText),
        oddText,
      ),
      {
        maxLength: 3,
      },
    )
    .map((pairs) => pairs.map(([name, value]) => [name, value.slice(0, 1_000)]))
    .map((pairs) => (pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''))
  const headers = fc.dictionary(
    fc.constantFrom(
      'accept',
      'accept-language',
      'range',
      'if-none-match',
      'cookie',
      'referer',
      'rsc',
    ),
    fc.constantFrom(
      '',
      '*',
      '"',
      '1',
      'x;q=NaN',
      'bytes=9-1',
      'application/json',
      'text/markdown',
      '%ff',
    ),
    { maxKeys: 2 },
  )
  const filled = (route: string, parts: readonly string[]) => {
    let next = 0
    return route.replace(/:\w+\*?/g, () => parts[next++] ?? '1')
  }
  const failed: string[] = []
  for (const route of routes)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const status = await statusOf(filled(route, ['en', 'x', 'y']), { method })
      if (isServerFault(status)) failed.push(`${status} ${method} ${route}`)
    }
  const request = fc.record({
    route: fc.constantFrom(...routes),
    parts: fc.array(part, { minLength: 4, maxLength: 4 }),
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST'),
    ...{ query, headers, body: oddText },
  })
  for (const odd of fc.sample(request, { seed: SEED, numRuns: RUNS })) {
    const path = filled(odd.route, odd.parts) + odd.query
    const { method, headers: sent, body } = odd
    const init = { method, headers: sent, ...(method === 'POST' ? { body } : {}) }
    const status = await statusOf(path, init)
    if (isServerFault(status)) failed.push(`${status} ${method} ${path}`)
  }
  expect(failed).toEqual([])
})
