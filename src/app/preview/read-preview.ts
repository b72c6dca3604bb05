import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { getPayload, type Payload } from 'payload'
import { PREVIEWED_FIELDS } from '../../cms/desk/preview/messages.ts'
import { answerFault } from '../../cms/entries/answer-rules.ts'
import { asEntry, sourceIdOf, type Entry } from '../../cms/entries/entry.ts'
import { publishedText } from '../../cms/workflow/publish/published-text.ts'
import { dateInZone } from '../../core/clinic-time.ts'
import { clinicTimeZone } from '../../core/clinic-zone.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { isLocale } from '../../i18n/locales.ts'
import { readTopicLinks } from '../../published/read/question-cards.ts'
import type { PublishedText } from '../../published/shapes.ts'
import type { QuestionView } from '../../published/views.ts'

export type Preview = { view: QuestionView; state: string; locale: Entry['locale'] }
export type PreviewOutcome =
  | { kind: 'sign-in' }
  | { kind: 'missing' }
  | { kind: 'faulty'; fault: string }
  | ({ kind: 'preview' } & Preview)

/**
 * Returns the newest version of an answer as readers would see it, for signed-in staff with access
 * to it. `values` are unsaved values of its form, which replace the saved ones.
 */
export async function readPreview(
  id: number,
  values?: Record<string, unknown>,
): Promise<PreviewOutcome> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await requestHeaders() })
  if (!user) return { kind: 'sign-in' }
  const find = async (entryId: number, draft: boolean) => {
    const found = await payload.findByID({
      collection: 'entries',
      id: entryId,
      draft,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user,
    })
    return found && asEntry(found)
  }
  const saved = await find(id, true)
  if (!saved) return { kind: 'missing' }
  const fault = answerFault(values?.answer)
  if (fault) return { kind: 'faulty', fault }
  const entry = values ? withUnsaved(saved, values) : saved
  if (!isLocale(entry.locale)) return { kind: 'faulty', fault: 'Choose a language first.' }
  // A translation takes topics, sources and jurisdiction from the published original.
  const shared = entry.translationOf ? await find(sourceIdOf(entry), false) : entry
  const text = await textOf(payload, entry, shared ?? {})
  return {
    kind: 'preview',
    state: entry.state ?? 'draft',
    locale: entry.locale,
    view: await toQuestionView(text, await clinicTimeZone(sqlOfPayload(payload))),
  }
}

const textOf = (payload: Payload, entry: Entry, shared: Partial<Entry>) =>
  publishedText(
    sqlOfPayload(payload),
    { ...entry, question: String(entry.question ?? '') },
    shared,
    '',
  )

const TEXT_FIELDS = ['question', 'slug', 'shortAnswer', 'jurisdiction', 'riskTier'] as const

function withUnsaved(saved: Entry, values: Record<string, unknown>): Entry {
  const given = Object.fromEntries(
    PREVIEWED_FIELDS.filter((name) => values[name] !== undefined && values[name] !== null).map(
      (name) => [name, values[name]],
    ),
  )
  for (const name of TEXT_FIELDS)
    if (name in given) given[name] = String(given[name]).slice(0, 5_000)
  const sources = Array.isArray(given.sources)
    ? (given.sources as Record<string, unknown>[]).filter((each) => typeof each?.title === 'string')
    : []
  const topics = Array.isArray(given.topics)
    ? given.topics.map(Number).filter(Number.isInteger)
    : []
  const translationOf = Number(given.translationOf)
  return {
    ...saved,
    shortAnswer: '',
    jurisdiction: '',
    answer: null,
    ...given,
    sources: sources.map((each) => ({
      title: String(each.title),
      url: webUrl(each.url),
      publisher: each.publisher ? String(each.publisher) : null,
      date: typeof each.date === 'string' ? each.date : null,
    })),
    topics,
    translationOf: Number.isInteger(translationOf) && translationOf > 0 ? translationOf : null,
  } as Entry
}

const webUrl = (value: unknown): string | null =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  ['http:', 'https:'].includes(new URL(value).protocol)
    ? value
    : null

async function toQuestionView(text: PublishedText, zone: string): Promise<QuestionView> {
  const today = dateInZone(zone, new Date())
  const { review } = text
  return {
    changes: [],
    answer: {
      lang: text.locale,
      slug: text.slug,
      question: text.question,
      shortAnswer: text.shortAnswer,
      shortAnswerDerived: text.shortAnswerDerived,
      html: text.answerHtml,
      text: text.answerText,
      jurisdiction: text.jurisdiction,
      sources: text.sources,
      sensitive: text.sensitive,
      stale: text.staleSeverity !== null,
      review: review && {
        by: review.by,
        title: review.title,
        registration: review.registration,
        on: dateInZone(zone, review.at),
        nextOn: review.nextOn,
        overdue: false,
      },
      firstPublishedOn: today,
      changedOn: today,
    },
    topics: await readTopicLinks(text.locale, text.topicIds).catch(() => []),
    original: null,
    alternates: [{ locale: text.locale, slug: text.slug, current: true }],
    related: [],
    neighbours: { previous: null, next: null },
  }
}
