import type { SanitizedConfig } from 'payload'
import { DESK_FUNCTIONS } from '../../cms/access/desk-functions.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether what a browser sent calls one of the desk's server functions, about a collection or global
 * that there is. Anybody can call a server function with anything.
 */
export function isDeskCall(call: unknown, config: SanitizedConfig): boolean {
  if (!isRecord(call) || !isRecord(call.args)) return false
  const { name, args } = call
  const isIn = (slug: unknown, configs: readonly { slug: string }[]) =>
    slug === undefined || slug === null || configs.some((each) => each.slug === slug)
  return (
    typeof name === 'string' &&
    DESK_FUNCTIONS.includes(name) &&
    isIn(args.collectionSlug, config.collections) &&
    isIn(args.globalSlug, config.globals)
  )
}
