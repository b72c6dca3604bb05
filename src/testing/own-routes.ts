import { buildConfig, type SanitizedConfig } from 'payload'
import { payloadRoutes } from './routes.ts'

/**
 * The endpoints that Payload's API has beyond those that Payload gives to any collection: `METHOD
 * /api/…`.
 */
export async function ownRoutes(config: SanitizedConfig): Promise<string[]> {
  const plain = await buildConfig({
    secret: 'x'.repeat(40),
    db: config.db,
    graphQL: { disable: true },
    collections: [
      { slug: 'plain', fields: [] },
      { slug: 'upload', upload: true, fields: [] },
      { slug: 'auth', auth: true, fields: [] },
      { slug: 'draft', versions: { drafts: true }, trash: true, fields: [] },
    ],
    globals: [{ slug: 'global', fields: [] }],
  })
  const shape = (path: string) =>
    path
      .replace(/^\/api\/globals\/[^/]+/, '/api/globals/*')
      .replace(/^\/api\/(?!globals\/)[^/]+/, '/api/*')
  const given = new Set(payloadRoutes(plain).map(({ method, path }) => `${method} ${shape(path)}`))
  return payloadRoutes(config)
    .filter(
      ({ method, path, from }) =>
        !from.startsWith('payload-') && !given.has(`${method} ${shape(path)}`),
    )
    .map(({ method, path }) => `${method} ${path}`)
}
