import type { IncomingMessage } from 'node:http'
import type { GetServerSideProps } from 'next'
import { z } from 'zod'
import { MAX_ID } from '../../core/ids.ts'
import type { Locale } from '../../i18n/locales.ts'
import { FEEDBACK_REASONS } from '../../published/feedback/reasons.ts'
import { addReason, recordVerdict } from '../../published/feedback/verdicts.ts'
import { readQuestionByNumber } from '../../published/read/question.ts'
import type { QuestionView } from '../../published/views.ts'
import { feedbackPath } from '../screens/addresses.ts'
import type { FeedbackStep, PageProps } from '../screens/screens.ts'
import { readForm } from './form.ts'
import { servePage, type PageResult } from './page.ts'
import { readerAddress } from './reader-address.ts'
import { openSealed, seal } from './sealed.ts'

/** In characters. */
const MAX_FORM_LENGTH = 2_000
const PURPOSE = 'feedback'

const verdictForm = z.object({
  number: z.coerce.number().int().positive().max(MAX_ID),
  helpful: z.enum(['yes', 'no']),
  // No person sees this field, so only programs fill it in.
  website: z.string().optional(),
})
const reasonForm = z.object({ reason: z.enum(FEEDBACK_REASONS) })

/** A verdict that was given. `verdict`: its id, to add a reason to it. */
const given = z.object({
  number: z.number(),
  verdict: z.string(),
  step: z.enum(['reason', 'thanks']),
})
type Given = z.infer<typeof given>

/**
 * Takes what the form "did this help?" sends. It is counted at once; after a "no" the reader may
 * choose a reason. Plain forms: nothing is kept but the verdict.
 */
export const serveVerdict: GetServerSideProps<PageProps> = servePage(
  async ({ locale, request }) => {
    if (request.method !== 'POST') return feedbackScreen(locale, 'none', null)
    if (isFromAnotherSite(request)) return feedbackScreen(locale, 'failed', null, 403)
    const form = verdictForm.safeParse(await readForm(request, MAX_FORM_LENGTH))
    if (!form.success) return feedbackScreen(locale, 'failed', null, 400)
    const { number, website } = form.data
    const helpful = form.data.helpful === 'yes'
    const view = await readView(locale, number)
    try {
      const verdict = website
        ? 'none'
        : await recordVerdict({ locale, number, helpful }, readerAddress(request))
      if (verdict === null) return feedbackScreen(locale, 'failed', view, 429)
      return see(locale, { number, verdict, step: helpful ? 'thanks' : 'reason' })
    } catch {
      return feedbackScreen(locale, 'failed', view, 503)
    }
  },
  ['GET', 'HEAD', 'POST'],
)

/** What comes after a verdict: a place to choose a reason, or thanks. */
export const serveFeedback: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params, request }) => {
    const opened = await openSealed(PURPOSE, params.sealed ?? '', given)
    if (!opened) return feedbackScreen(locale, 'none', null)
    const view = await readView(locale, opened.number)
    if (request.method !== 'POST') {
      const step = opened.step === 'thanks' && isOpenedByHand(request) ? 'none' : opened.step
      return feedbackScreen(locale, step, view)
    }
    if (isFromAnotherSite(request)) return feedbackScreen(locale, 'failed', view, 403)
    const form = reasonForm.safeParse(await readForm(request, MAX_FORM_LENGTH))
    // The "no" is counted already, so nothing is lost without a reason.
    if (!form.success) return feedbackScreen(locale, 'reason', view)
    try {
      await addReason(opened.verdict, form.data.reason)
    } catch {
      return feedbackScreen(locale, 'failed', view, 503)
    }
    return see(locale, { ...opened, step: 'thanks' })
  },
  ['GET', 'HEAD', 'POST'],
)

const see = async (locale: Locale, next: Given): Promise<PageResult> => ({
  seeOther: `${feedbackPath(locale)}/${await seal(PURPOSE, next)}`,
})

const feedbackScreen = (
  locale: Locale,
  step: FeedbackStep,
  view: QuestionView | null,
  status?: number,
): PageResult => ({
  screen: {
    kind: 'feedback',
    step,
    answer: view && { ...view.answer, lang: locale },
    related: view?.related ?? [],
  },
  status,
})

async function readView(locale: Locale, number: number): Promise<QuestionView | null> {
  const outcome = await readQuestionByNumber(locale, number).catch(() => null)
  return outcome?.kind === 'answer' || outcome?.kind === 'fallback' ? outcome.view : null
}

/** A page of another website can make its visitors' browsers send the form. */
const isFromAnotherSite = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-site'] === 'cross-site'

/** Whether somebody opened the address from a bookmark or by typing it. */
const isOpenedByHand = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-site'] === 'none'
