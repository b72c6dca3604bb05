import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { detectDangerWithOwnPhrases } from '../../../published/search/danger/own-phrases.ts'
import { sanitizeQuery } from '../../../published/search/search.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

const trial = z.object({
  query: z.string().max(2_000),
  locale: z.enum(LOCALE_CODES as [Locale, ...Locale[]]),
})

/** POST /api/danger/try: what a reader's search would be taken for. Keeps nothing of the words. */
export const tryPhrase: Endpoint = {
  path: '/danger/try',
  method: 'post',
  handler: async (req) => {
    const t = staffMessages(req)
    if (!personOf(req)) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
    const body = trial.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw new APIError(t('phrases.try.what'), 400, undefined, true)
    const { query, locale } = body.data
    const danger = await detectDangerWithOwnPhrases(sanitizeQuery(query), locale)
    return Response.json({ danger }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}
