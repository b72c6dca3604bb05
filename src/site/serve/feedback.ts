import type { IncomingMessage } from 'node:http'
import type { GetServerSideProps } from 'next'
import { z } from 'zod'
import { isLocale } from '../../i18n/locales.ts'
import { FEEDBACK_REASONS } from '../../published/feedback/reasons.ts'
import { recordVerdict } from '../../published/feedback/verdicts.ts'
import { feedbackPath } from '../screens/addresses.ts'
import type { PageProps } from '../screens/screens.ts'
import { renderScreen, servePage } from './page.ts'

const MAX_BODY_LENGTH = 2_000

const form = z.object({
  slug: z
    .string()
    .min(1)
    .max(200)
    .refine((slug) => !slug.includes('\0')),
  helpful: z.enum(['yes', 'no']),
  reason: z.enum(FEEDBACK_REASONS).optional(),
  // No person sees this field, so only programs fill it in.
  website: z.string().optional(),
})

/**
 * Takes what the form "did this help?" sends; a "no" is asked for its reason first. Plain forms:
 * nothing is kept but the verdict.
 */
export const serveFeedback: GetServerSideProps<PageProps> = async (context) => {
  const { req, res, params } = context
  const locale = params?.locale
  if (req.method !== 'POST' || !isLocale(locale)) return showThanks(context)
  // A page of another website can make its visitors' browsers send the form.
  if (req.headers['sec-fetch-site'] === 'cross-site')
    return renderScreen(res, locale, { kind: 'feedback', step: 'failed', slug: '' }, 403)
  const fields = await readForm(req)
  const read = form.safeParse(fields)
  if (!read.success)
    return renderScreen(res, locale, { kind: 'feedback', step: 'failed', slug: '' }, 400)
  const { slug, helpful, reason, website } = read.data
  if (helpful === 'no' && !reason)
    return renderScreen(res, locale, { kind: 'feedback', step: 'reason', slug })
  try {
    const counted = website
      ? true
      : await recordVerdict(
          { locale, slug, helpful: helpful === 'yes', reason: reason ?? null },
          String(req.headers['x-attune-address'] ?? 'unknown'),
        )
    if (!counted) return renderScreen(res, locale, { kind: 'feedback', step: 'failed', slug }, 429)
  } catch {
    return renderScreen(res, locale, { kind: 'feedback', step: 'failed', slug }, 503)
  }
  res.setHeader('Cache-Control', 'no-store')
  return { redirect: { destination: feedbackPath(locale), statusCode: 303 } }
}

const showThanks = servePage(async () => ({
  screen: { kind: 'feedback', step: 'thanks', slug: '' },
}))

/** The fields of a small form; `null` for anything else. */
async function readForm(req: IncomingMessage): Promise<Record<string, string> | null> {
  if (!req.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return null
  let body = ''
  for await (const chunk of req) {
    body += String(chunk)
    if (body.length > MAX_BODY_LENGTH) return null
  }
  return Object.fromEntries(new URLSearchParams(body))
}
