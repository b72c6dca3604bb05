import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint, SanitizedConfig } from 'payload'
import { ROOT } from './source-files.ts'

export type Route = {
  /** A page of either router, a route handler, or an endpoint of Payload. */
  kind: 'page' | 'handler' | 'endpoint'
  method: string
  /**
   * As in an address, with `:name` for one part and `:name*` for any number of them:
   * /:locale/questions/:slug
   */
  path: string
  /** The file, or the collection or global, that has it. */
  from: string
}

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()

/**
 * `(group)` is not part of an address, `[name]` is one part, `[...name]` and `[[...name]]` are any
 * number.
 */
const address = (parts: string[]): string =>
  `/${parts
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[\[?\.\.\.(\w+)\]?\]$/, ':$1*').replace(/^\[(\w+)\]$/, ':$1'))
    .join('/')}`

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * The methods that a route handler exports, in whichever way. Throws where there is none, so that
 * no handler is overlooked.
 */
function methodsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = METHODS.filter((method) =>
    new RegExp(
      `^export (?:(?:async )?function|const) ${method}\\b|^export \\{[^}]*\\b${method}\\b[^}]*\\}`,
      'm',
    ).test(text),
  )
  if (found.length === 0)
    throw new Error(`${file} exports no method that src/testing/routes.ts can see`)
  return found
}

function appRoutes(): Route[] {
  return files('src/app').flatMap((file): Route[] => {
    const path = address(file.split('/').slice(2, -1))
    if (/\/page\.tsx$/.test(file)) return [{ kind: 'page', method: 'GET', path, from: file }]
    if (!/\/route\.tsx?$/.test(file)) return []
    return methodsOf(file).map((method) => ({ kind: 'handler', method, path, from: file }))
  })
}

const pagesRoutes = (): Route[] =>
  files('src/pages')
    .filter((file) => /\.tsx?$/.test(file) && !/\/_(app|document|error)\.tsx$/.test(file))
    .map((file) => ({
      kind: 'page',
      method: 'GET',
      path: address(
        file
          .replace(/\.tsx?$/, '')
          .replace(/\/index$/, '')
          .split('/')
          .slice(2),
      ),
      from: file,
    }))

/** Every address that a file of the project answers. */
export const fileRoutes = (): Route[] => [...appRoutes(), ...pagesRoutes()]

const endpoints = (
  base: string,
  from: string,
  list: Omit<Endpoint, 'root'>[] | false | undefined,
): Route[] =>
  (list || []).map(({ method, path }) => ({
    kind: 'endpoint',
    method: method.toUpperCase(),
    path: `${base}${path}`.replace(/\/$/, '').replace(/:(\w+)\?/g, ':$1'),
    from,
  }))

/** Every address of Payload's REST API: its own and those that the collections add. */
export const payloadRoutes = (config: SanitizedConfig): Route[] => [
  ...endpoints(config.routes.api, 'config', config.endpoints),
  ...config.collections.flatMap(({ slug, endpoints: own }) =>
    endpoints(`${config.routes.api}/${slug}`, slug, own),
  ),
  ...config.globals.flatMap(({ slug, endpoints: own }) =>
    endpoints(`${config.routes.api}/globals/${slug}`, slug, own),
  ),
]
