import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
} from 'payload'
import { slugFrom } from '../../entries/slug.ts'

/**
 * An address left empty is made from the title, in each language; one that a person wrote is
 * brought into the form of an address.
 */
export const fillTopicSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const topic = { ...(originalDoc as { title?: unknown; slug?: unknown } | undefined), ...data }
  const wanted = [topic.slug, topic.title].find(
    (words) => typeof words === 'string' && words.trim() !== '',
  )
  return data && typeof wanted === 'string' ? { ...data, slug: slugFrom(wanted) } : data
}

/** A topic that answers still use would leave them without one. */
export const refuseDeletingUsedTopic: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'entries',
    where: { topics: { contains: id } },
    req,
    overrideAccess: true,
  })
  if (totalDocs > 0)
    throw new APIError(
      `${totalDocs} answers use this topic. Give them another topic first.`,
      409,
      undefined,
      true,
    )
}
