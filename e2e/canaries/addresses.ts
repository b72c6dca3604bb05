import type { Route } from '../../src/testing/routes.ts'

/**
 * What may stand in an address: numbers, slugs and names of everything that was planted, and a few
 * that are nobody's.
 */
export type Handles = { ids: number[]; slugs: string[]; collections: string[]; globals: string[] }

const LOCALES = ['en', 'es', 'zz']
const STAFF_PAGES = (handles: Handles): string[] => [
  '',
  'login',
  'logout',
  'create-first-user',
  'forgot',
  'reset/x',
  'account',
  'unauthorized',
  'nothing-here',
  ...handles.collections.flatMap((slug) => [
    `collections/${slug}`,
    `collections/${slug}/create`,
    ...handles.ids
      .slice(0, 2)
      .flatMap((id) => [
        `collections/${slug}/${id}`,
        `collections/${slug}/${id}/versions`,
        `collections/${slug}/${id}/api`,
      ]),
  ]),
  ...handles.globals.flatMap((slug) => [`globals/${slug}`, `globals/${slug}/versions`]),
]
const SIGN_IN = [
  'csrf',
  'providers',
  'session',
  'signin',
  'signout',
  'error',
  'verify-request',
  'callback/credentials',
  'callback/oidc',
  'nothing',
]

/** Every address of a route with its parts filled in. */
export function addressesOf({ path, from }: Route, handles: Handles): string[] {
  const values = (name: string): string[] => {
    if (name === 'locale') return LOCALES
    if (/^(nextauth)\*$/.test(name)) return SIGN_IN
    if (name.endsWith('*'))
      return from.includes('admin')
        ? STAFF_PAGES(handles)
        : ['nothing/here', ...handles.slugs.map((slug) => `en/${slug}`)]
    if (/^id$/.test(name)) return [...handles.ids.map(String), '999999', 'x']
    if (/slug|filename|file/.test(name)) return [...handles.slugs, 'nothing']
    return [...handles.ids.slice(0, 2).map(String), ...handles.slugs.slice(0, 2), 'nothing']
  }
  return path
    .split('/')
    .reduce<string[]>(
      (addresses, part) => {
        const name = /^:(\w+\*?)$/.exec(part)?.[1]
        const choices = name ? values(name) : [part]
        return addresses.flatMap((address) =>
          choices.map((choice) => (choice === '' ? address : `${address}/${encodeURI(choice)}`)),
        )
      },
      [''],
    )
    .map((address) => address.replace(/^\/+/, '/') || '/')
}

/**
 * Ways of asking that have led to leaks elsewhere: parameters of Payload and Next.js, and headers
 * that change what is answered.
 */
export const QUERIES = [
  '',
  '?draft=true',
  '?draft=true&locale=all&fallback-locale=none&depth=10',
  '?trash=true&draft=true&limit=1000&pagination=false',
  '?where[id][exists]=true&draft=true',
  '?select[question]=true&select[origin]=true&draft=true',
  '?where[or][0][_status][equals]=draft&joins[x][limit]=9',
  '?populate[users][email]=true&depth=9&draft=true',
  '?preview=1&_rsc=1',
  '?version=1&autosave=true',
  '?locale=%00x',
  '?locale[]=en&limit=-1&page=-1',
  '?sort=-origin.verbatim&limit=1e9',
]
export const HEADERS: Record<string, string>[] = [
  {},
  { accept: 'application/json' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Url': '/admin' },
  {
    'x-nextjs-data': '1',
    'x-middleware-subrequest':
      'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
  },
  {
    cookie:
      '__prerender_bypass=x; __next_preview_data=x; payload-token=x; next-auth.session-token=x',
  },
  { authorization: 'users API-Key x', 'x-forwarded-host': 'evil.example', 'accept-language': 'ar' },
]
