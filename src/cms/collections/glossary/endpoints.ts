import { APIError, NotFound, type Endpoint, type PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { glossaryOf, termOf } from '../../glossary/load.ts'
import { entriesWithDiscouragedWords } from '../../glossary/offending.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { tbxEndpoints } from './tbx-endpoints.ts'

const NO_STORE = { 'Cache-Control': 'private, no-store' }
const signedIn = (req: PayloadRequest) => {
  if (!personOf(req))
    throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
}

/** GET /api/glossary/terms?locale=es: responds with `{ terms }`, the glossary of a language. */
const termsEndpoint: Endpoint = {
  path: '/terms',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    const locale = new URL(req.url ?? '/', 'http://portal').searchParams.get('locale')
    if (!isLocale(locale))
      throw new APIError(staffMessages(req)('glossary.chooseLocale'), 400, undefined, true)
    return Response.json({ terms: await glossaryOf(req, locale) }, { headers: NO_STORE })
  },
}

/**
 * GET /api/glossary/{id}/offending: responds with `{ answers, more }`, the answers that use words
 * that this term says to avoid.
 */
const offendingEndpoint: Endpoint = {
  path: '/:id/offending',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    const stored = await req.payload.findByID({
      collection: 'glossary',
      id: Number(req.routeParams?.id),
      depth: 0,
      req,
      overrideAccess: false,
      user: req.user,
      disableErrors: true,
    })
    if (!stored) throw new NotFound(req.t)
    const term = termOf(stored)
    return Response.json(await entriesWithDiscouragedWords(sqlOf(req), term.locale, [term]), {
      headers: NO_STORE,
    })
  },
}

export const glossaryEndpoints: Endpoint[] = [...tbxEndpoints, termsEndpoint, offendingEndpoint]
