import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { recordEvent } from '../../../core/audit-log.ts'
import { MAX_ID } from '../../../core/ids.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { SEVERITIES } from '../../../core/severities.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { exportAnswers, localesOf } from '../../import/export/documents.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { actOnEach, MAX_TOGETHER } from '../../workflow/together/act-on-each.ts'
import { MAX_IN_SET, publishSet } from '../../workflow/together/publish-set.ts'

const id = z.number().int().positive().max(MAX_ID)
const selected = z.object({ id, seen: z.iso.datetime() })
const selection = (most: number, tooMany: DeskKey) =>
  z
    .array(selected, saying('entries.together.choose'))
    .min(1, saying('entries.together.choose'))
    .max(most, saying(tooMany))
    .refine((all) => new Set(all.map((each) => each.id)).size === all.length)
const answers = selection(MAX_TOGETHER, 'entries.together.tooMany')
const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('assign'), person: id.nullable(), answers }),
  z.object({ act: z.literal('topic'), topic: id, answers }),
  z.object({ act: z.literal('risk'), risk: z.enum(RISK_TIER_VALUES), answers }),
  z.object({ act: z.literal('review-date'), day: z.iso.date(), answers }),
  z.object({
    act: z.literal('submit'),
    reviewer: id.nullish(),
    note: z.string().max(2_000).optional(),
    answers,
  }),
])

const publication = z.object({
  answers: selection(MAX_IN_SET, 'entries.together.tooManyInSet'),
  note: z.string().max(2_000).optional(),
  change: z
    .object({ severity: z.enum(SEVERITIES), note: z.string().max(600).optional() })
    .optional(),
  at: z.string().max(40).optional(),
})

/** POST /api/entries/publish-together: publishes signed texts, now or at a time, all or none. */
const publishTogether: Endpoint = {
  path: '/publish-together',
  method: 'post',
  handler: async (req) => {
    const t = staffMessages(req)
    if (!personOf(req)) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
    const body = publication.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw new APIError(faultsIn(body.error, t), 400, undefined, true)
    const scheduled = await publishSet(req, body.data)
    return Response.json(
      { done: body.data.answers.length, ...scheduled },
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  },
}

/** POST /api/entries/together: does something to each of several answers; says what became of each. */
const together: Endpoint = {
  path: '/together',
  method: 'post',
  handler: async (req) => {
    const t = staffMessages(req)
    if (!personOf(req)) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
    const body = act.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw new APIError(faultsIn(body.error, t), 400, undefined, true)
    return Response.json(
      { outcomes: await actOnEach(req, body.data.answers, body.data) },
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  },
}

const wanted = z.object({
  format: z.enum(['text', 'table']).default('table'),
  ids: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9})*$/)
    .transform((text) => [...new Set(text.split(',').map(Number))])
    .refine((ids) => ids.length <= MAX_TOGETHER),
})

/**
 * GET /api/entries/export?ids=1,2&format=table|text: the newest words of answers of one language, in
 * a format that the importer reads. Records the export in the log.
 */
const exportSelected: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const t = staffMessages(req)
    const person = personOf(req)
    if (!person) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
    const query = wanted.safeParse(req.query)
    if (!query.success) throw new APIError(t('entries.together.choose'), 400, undefined, true)
    const { ids, format } = query.data
    const bytes = await inTransaction(req, async (sql) => {
      const [locale, ...others] = await localesOf(sql, ids)
      if (!locale) throw new APIError(t('entries.unknown'), 404, undefined, true)
      if (others.length > 0)
        throw new APIError(t('entries.together.oneLanguage'), 422, undefined, true)
      await recordEvent(sql, {
        actor: person,
        action: 'export.written',
        locale,
        details: { what: 'answers', answers: ids },
      })
      return exportAnswers(sql, ids, locale, format)
    })
    return new Response(bytes as BodyInit, {
      headers: {
        'Content-Type': `text/${format === 'table' ? 'csv' : 'plain'}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="answers.${format === 'table' ? 'csv' : 'txt'}"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

export const togetherEndpoints: Endpoint[] = [together, publishTogether, exportSelected]
