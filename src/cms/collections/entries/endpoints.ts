import { APIError, headersWithCors, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import { SEVERITIES } from '../../../core/severities.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { acceptMachineText } from '../../translations/accept-machine-text.ts'
import { findOrCreateTranslation } from '../../translations/begin/create-translation.ts'
import { approve, requestChanges, restoreAsDraft, submit } from '../../workflow/actions.ts'
import { confirmReview } from '../../workflow/confirm-review.ts'
import { confirmTranslation } from '../../workflow/confirm-translation.ts'
import { publish } from '../../workflow/publish/publish.ts'
import { schedule, unschedule } from '../../workflow/schedule/schedule.ts'
import { signAndPublish } from '../../workflow/sign-and-publish.ts'
import { assignAnswer } from '../../workflow/together/assign-answer.ts'
import { duplicate, setTemplate } from '../../workflow/together/duplicate.ts'
import { mergeInto } from '../../workflow/together/merge.ts'
import { setReviewDateTo } from '../../workflow/together/set-review-date.ts'
import { withdraw } from '../../workflow/withdraw.ts'
import { entryIdOf } from './entry-id.ts'
import { memoryEndpoints } from './memory-endpoints.ts'
import { readingEndpoints } from './reading-endpoints.ts'
import { translationEndpoints } from './translation-endpoints.ts'

const seen = z.iso.datetime().optional()
const note = z.object({ note: z.string().max(2_000).optional(), seen })
const submission = note.extend({ reviewer: z.number().int().positive().max(MAX_ID).optional() })
const change = z.object({
  severity: z.enum(SEVERITIES, saying('entries.sayWhichChange')),
  note: z.string().max(600).optional(),
})
const publication = note.extend({
  change: change.optional(),
  translations: z.array(z.number().int().positive()).max(20).optional(),
})
const required = z.object({
  note: z
    .string(saying('entries.sayWhatToChange'))
    .trim()
    .min(1, saying('entries.sayWhatToChange'))
    .max(2_000),
  seen,
})
const withdrawal = z.object({
  reason: z.string(saying('entries.sayWhy')).trim().min(1, saying('entries.sayWhy')).max(2_000),
  alternatives: z.array(z.number().int().positive().max(MAX_ID)).max(10).optional(),
  questionMayStay: z.boolean().optional(),
})
const version = z.object({ versionId: z.coerce.number().int().positive().max(MAX_ID) })

const translationConfirmation = z.object({
  reason: z
    .string(saying('entries.sayWhyStillCorrect'))
    .trim()
    .min(1, saying('entries.sayWhyStillCorrect'))
    .max(2_000),
  sourceText: z.number().int().optional(),
  seen,
})
const acceptance = z.object({ seen: z.iso.datetime(saying('entries.sayWhatYouRead')) })
const plan = note.extend({
  change: change.optional(),
  at: z.string(saying('entries.chooseTime')).max(40),
})
const reviewConfirmation = z.object({
  evidence: z
    .string(saying('entries.sayEvidence'))
    .trim()
    .min(3, saying('entries.sayEvidence'))
    .max(2_000),
  text: z
    .string(saying('entries.sayWhichText'))
    .regex(/^[0-9a-f]{64}$/, saying('entries.sayWhichText')),
})
const signedPublication = publication.extend({
  at: z.string(saying('entries.chooseTime')).max(40).optional(),
})
const merger = z.object({
  into: z.number().int().positive().max(MAX_ID),
  reason: z.string(saying('entries.sayWhy')).trim().min(1, saying('entries.sayWhy')).max(2_000),
})
const copy = z.object({
  question: z
    .string(saying('entries.sayQuestion'))
    .trim()
    .min(1, saying('entries.sayQuestion'))
    .max(300)
    .refine((text) => text.isWellFormed() && !text.includes('\0')),
})
const template = z.object({ template: z.boolean() })
const assignment = z.object({ person: z.number().int().positive().max(MAX_ID).nullable() })
const reviewDay = z.object({ day: z.iso.date() })
const target = z.object({
  locale: z.enum(LOCALE_CODES, saying('entries.chooseLocale')),
})

/**
 * Returns the endpoint of a workflow action: POST /api/entries/{id}/{name} with a JSON body.
 * Responds with `{ done, id }` and what the action returns, or with its refusal as a JSON error.
 */
function actionEndpoint<Body>(
  name: string,
  shape: z.ZodType<Body>,
  take: (req: PayloadRequest, id: number, body: Body) => Promise<object | void>,
): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      const id = entryIdOf(req)
      const body = shape.safeParse((await req.json?.().catch(() => null)) ?? {})
      if (!body.success)
        throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
      const result = await take(req, id, body.data)
      return Response.json(
        { done: name, id, ...result },
        { headers: headersWithCors({ headers: new Headers(), req }) },
      )
    },
  }
}

const translateEndpoint: Endpoint = {
  path: '/:id/translate',
  method: 'post',
  handler: async (req) => {
    const id = entryIdOf(req)
    const body = target.safeParse(await req.json?.().catch(() => null))
    if (!body.success)
      throw new APIError(staffMessages(req)('entries.chooseLocale'), 400, undefined, true)
    const { id: translation, created } = await findOrCreateTranslation(req, id, body.data.locale)
    return Response.json(
      { id: translation, created },
      { status: created ? 201 : 200, headers: headersWithCors({ headers: new Headers(), req }) },
    )
  },
}

export const workflowEndpoints: Endpoint[] = [
  ...readingEndpoints,
  actionEndpoint('submit', submission, (req, id, body) =>
    submit(req, id, body.note, body.seen, body.reviewer),
  ),
  actionEndpoint('request-changes', required, (req, id, body) =>
    requestChanges(req, id, body.note, body.seen),
  ),
  actionEndpoint('approve', note, (req, id, body) => approve(req, id, body.note, body.seen)),
  actionEndpoint('approve-and-publish', signedPublication, (req, id, body) =>
    signAndPublish(req, id, body),
  ),
  actionEndpoint('publish', publication, (req, id, body) => publish(req, id, body)),
  actionEndpoint('schedule', plan, (req, id, body) => schedule(req, id, body)),
  actionEndpoint('unschedule', note, (req, id, body) => unschedule(req, id, body.note)),
  actionEndpoint('still-correct', reviewConfirmation, (req, id, body) =>
    confirmReview(req, id, body),
  ),
  actionEndpoint('withdraw', withdrawal, (req, id, body) => withdraw(req, id, body)),
  actionEndpoint('still-current', translationConfirmation, (req, id, body) =>
    confirmTranslation(req, id, body),
  ),
  translateEndpoint,
  ...memoryEndpoints,
  ...translationEndpoints,
  actionEndpoint('take-over', acceptance, (req, id, body) => acceptMachineText(req, id, body.seen)),
  actionEndpoint('merge', merger, (req, id, body) => mergeInto(req, id, body)),
  actionEndpoint('copy', copy, (req, id, body) => duplicate(req, id, body.question)),
  actionEndpoint('template', template, (req, id, body) => setTemplate(req, id, body.template)),
  actionEndpoint('assign', assignment, (req, id, body) => assignAnswer(req, id, body.person)),
  actionEndpoint('set-review-date', reviewDay, (req, id, body) =>
    setReviewDateTo(req, id, body.day),
  ),
  actionEndpoint('restore', version, (req, id, body) => restoreAsDraft(req, id, body.versionId)),
]
