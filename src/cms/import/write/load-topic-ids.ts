import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'

/** Returns the id of each topic by its slug in the default language. */
export async function loadTopicIds(req: PayloadRequest): Promise<Map<string, number>> {
  const { docs } = await req.payload.find({
    collection: 'topics',
    locale: DEFAULT_LOCALE,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
    select: { slug: true },
  })
  return new Map(docs.flatMap((topic) => (topic.slug ? [[topic.slug, topic.id] as const] : [])))
}
