import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
} from 'payload'
import { slugFrom } from '../../entries/slug.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** Makes an address from the title if there is none; normalizes one that a person wrote. */
export const fillTopicSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const topic = { ...(originalDoc as { title?: unknown; slug?: unknown } | undefined), ...data }
  const wanted = [topic.slug, topic.title].find(
    (words) => typeof words === 'string' && words.trim() !== '',
  )
  return data && typeof wanted === 'string' ? { ...data, slug: slugFrom(wanted) } : data
}

/** Refuses to delete a topic that answers still use. */
export const refuseDeletingUsedTopic: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'entries',
    where: { topics: { contains: id } },
    req,
    overrideAccess: true,
  })
  if (totalDocs > 0)
    throw new APIError(
      staffMessages(req)('topics.inUse', { count: totalDocs }),
      409,
      undefined,
      true,
    )
}
