import type { PayloadRequest } from 'payload'
import type { Glossary } from '../../core/payload-types.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Term } from './term.ts'

/** Returns a term with empty lists where the document has none. */
export const termOf = ({ id, locale, term, original, avoid, reason }: Glossary): Term => ({
  id,
  locale,
  term,
  original: original ?? [],
  avoid: avoid ?? [],
  reason: reason ?? null,
})

/** Returns the glossary of one language, in alphabetical order. */
export async function glossaryOf(req: PayloadRequest, locale: Locale): Promise<Term[]> {
  const { docs } = await req.payload.find({
    collection: 'glossary',
    where: { locale: { equals: locale } },
    sort: 'term',
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
  })
  return docs.map(termOf)
}
