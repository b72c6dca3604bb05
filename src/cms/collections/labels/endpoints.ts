import { APIError, headersWithCors, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import type { LabelAction } from '../../access/label-actions.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { LABEL_COLLECTIONS } from '../../workflow/labels/label-parts.ts'
import { labelStandings } from '../../workflow/labels/standing.ts'
import { approveLabel, requestLabelChanges } from '../../workflow/labels/steps.ts'
import { putLabelBack, withdrawLabel } from '../../workflow/labels/withdraw-label.ts'

const PAGE = '/admin/labels'
const NO_STORE = { 'Cache-Control': 'private, no-store' }

const part = z.enum(['shared', ...LOCALE_CODES] as ['shared', ...Locale[]])
const seen = z
  .string(saying('labels.sayWhichText'))
  .regex(/^[0-9a-f]{64}$/, saying('labels.sayWhichText'))
const label = z.object({
  collection: z.enum(LABEL_COLLECTIONS),
  id: z.coerce.number().int().min(1).max(MAX_ID),
})
const note = z.string().trim().max(2_000)
const approval = label.extend({
  parts: z
    .array(z.object({ part, seen }), saying('labels.sayWhichText'))
    .min(1, saying('labels.sayWhichText'))
    .max(LOCALE_CODES.length + 1),
  note: note.optional(),
})
const changeRequest = label.extend({
  part,
  seen,
  note: note.min(1, saying('entries.sayWhatToChange')),
})
const withdrawal = label.extend({
  field: z.string().max(40).optional(),
  reason: z.string(saying('entries.sayWhy')).trim().min(1, saying('entries.sayWhy')).max(2_000),
})
const returned = label.extend({ part: part.optional() })

/** A part with the hash that the page showed, as one value of a form: `en 3f…`. */
const partAndHash = (value: FormDataEntryValue) => {
  const [name, hash] = String(value).split(' ')
  return { part: name, seen: hash }
}

/** The fields of a form in the shape of the JSON body. Empty ones count as missing. */
function bodyOf(form: FormData): Record<string, unknown> {
  const given = Object.fromEntries(
    [...form].filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  )
  const text = form.get('text')
  return {
    ...given,
    ...(typeof text === 'string' ? partAndHash(text) : {}),
    ...(form.has('sign') ? { parts: form.getAll('sign').map(partAndHash) } : {}),
  }
}

const isForm = ({ headers }: PayloadRequest): boolean =>
  Boolean(headers.get('content-type')?.startsWith('multipart/form-data'))

/** Sends a browser back to the page of the label, with what happened. */
const backToPage = (outcome: Record<string, string>, record: string) =>
  new Response(null, {
    status: 303,
    headers: { location: `${PAGE}?${new URLSearchParams({ record, ...outcome })}`, ...NO_STORE },
  })

/**
 * The endpoint of a step on a label: POST /api/labels/{name} with a JSON body, to which it responds
 * with `{ done }`, or with a form, after which it redirects to the desk's page.
 */
function step<Body extends z.infer<typeof label>>(
  name: LabelAction,
  shape: z.ZodType<Body>,
  take: (req: PayloadRequest, body: Body) => Promise<void>,
): Endpoint {
  return {
    path: `/labels/${name}`,
    method: 'post',
    handler: async (req) => {
      const t = staffMessages(req)
      if (!personOf(req)) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
      const form = isForm(req) ? await req.formData?.().catch(() => null) : null
      const given: unknown = form ? bodyOf(form) : await req.json?.().catch(() => null)
      const body = shape.safeParse(given ?? {})
      const target = label.safeParse(given)
      const record = target.success ? `${target.data.collection} ${target.data.id}` : ''
      if (!body.success) {
        if (form) return backToPage({ refused: '400' }, record)
        throw new APIError(faultsIn(body.error, t), 400, undefined, true)
      }
      try {
        await take(req, body.data)
      } catch (error) {
        if (form && error instanceof APIError && error.status < 500)
          return backToPage({ refused: String(error.status) }, record)
        throw error
      }
      if (form) return backToPage({ done: name }, record)
      return Response.json(
        { done: name },
        { headers: headersWithCors({ headers: new Headers(NO_STORE), req }) },
      )
    },
  }
}

/**
 * GET /api/labels/standing: how all labels stand, what waits for a signature, and what the person
 * may do.
 */
const standings: Endpoint = {
  path: '/labels/standing',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
    const labels = await labelStandings(sqlOf(req), person)
    return Response.json({ labels }, { headers: NO_STORE })
  },
}

export const labelEndpoints: Endpoint[] = [
  standings,
  step('approve', approval, (req, { collection, id, ...given }) =>
    approveLabel(req, collection, id, given),
  ),
  step('request-changes', changeRequest, (req, { collection, id, ...given }) =>
    requestLabelChanges(req, collection, id, given),
  ),
  step('withdraw', withdrawal, (req, { collection, id, ...given }) =>
    withdrawLabel(req, collection, id, given),
  ),
  step('put-back', returned, (req, { collection, id, ...given }) =>
    putLabelBack(req, collection, id, given),
  ),
]
