import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { getPayload } from 'payload'
import { sqlOfPayload } from '../../auth/sql.ts'
import { sourceIdOf, type Entry } from '../../cms/entries/entry.ts'
import { publishedText } from '../../cms/workflow/published-text.ts'
import { topicsByIds } from '../../published/cards.ts'
import type { PublishedText } from '../../published/shapes.ts'
import type { QuestionView } from '../../published/views.ts'

export type Preview = { view: QuestionView; state: string; locale: Entry['locale'] }
export type PreviewOutcome = { kind: 'sign-in' } | { kind: 'missing' } | ({ kind: 'preview' } & Preview)

/** The newest text of an answer as readers would see it, for a signed-in member of staff with access to it. */
export async function readPreview(id: number): Promise<PreviewOutcome> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await requestHeaders() })
  if (!user) return { kind: 'sign-in' }
  const find = async (entryId: number, draft: boolean) =>
    (await payload.findByID({ collection: 'entries', id: entryId, draft, depth: 0, disableErrors: true, overrideAccess: false, user })) as unknown as Entry | null
  const entry = await find(id, true)
  if (!entry) return { kind: 'missing' }
  // A translation shows what its original says now about topics, sources and where it applies, not what a draft of it may say.
  const shared = entry.translationOf ? await find(sourceIdOf(entry), false) : entry
  const text = await publishedText(sqlOfPayload(payload), entry, shared ?? {}, '')
  return { kind: 'preview', state: entry.state ?? 'draft', locale: entry.locale, view: await asView(text) }
}

const day = (date: Date) => date.toISOString().slice(0, 10)

async function asView(text: PublishedText): Promise<QuestionView> {
  const today = day(new Date())
  const { review } = text
  return {
    answer: {
      lang: text.locale, slug: text.slug, question: text.question, shortAnswer: text.shortAnswer, shortAnswerDerived: text.shortAnswerDerived,
      html: text.answerHtml, text: text.answerText, jurisdiction: text.jurisdiction, sources: text.sources, sensitive: text.sensitive, stale: text.staleSeverity !== null,
      review: review && { by: review.by, title: review.title, registration: review.registration, on: day(review.at), nextOn: review.nextOn },
      firstPublishedOn: today, changedOn: today,
    },
    topics: await topicsByIds(text.locale, text.topicIds).catch(() => []),
    original: null,
    alternates: [{ locale: text.locale, slug: text.slug, current: true }],
    related: [],
    neighbours: { previous: null, next: null },
  }
}
