import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import type { Sql } from '../core/sql.ts'
import { publishedValues } from '../fields/published-values.ts'
import { readHome } from '../published/read/home.ts'
import { readQuestion } from '../published/read/question.ts'
import { readTopic } from '../published/read/topic.ts'
import type { PublishedText } from '../published/shapes.ts'
import type { ContactRow } from '../published/write/label-rows.ts'
import { projectSettings, projectTopics } from '../published/write/labels.ts'
import { isFormatRequest, serveAnswerFormat } from '../site/serve/answer-format.ts'
import { serveFile } from '../site/serve/file.ts'
import { servePage } from '../site/serve/page.ts'
import { publicSettings } from './public-settings.ts'

const questionPage = servePage(async ({ locale, slug }) => {
  const outcome = await readQuestion(locale, slug)
  if (!outcome) return { screen: { kind: 'not-found' } }
  if (outcome.kind === 'moved') return { redirect: `/${locale}/questions/${outcome.slug}` }
  if (outcome.kind === 'gone') return { screen: outcome }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})
const SERVE: Record<string, GetServerSideProps> = {
  '': servePage(async ({ locale }) => {
    const view = await readHome(locale)
    return { screen: view ? { kind: 'home', view } : { kind: 'not-found' } }
  }),
  questions: (context) =>
    isFormatRequest(context.params?.slug) ? serveAnswerFormat(context) : questionPage(context),
  topics: servePage(async ({ locale, slug }) => {
    const outcome = await readTopic(locale, slug)
    return { screen: outcome?.kind === 'topic' ? outcome : { kind: 'not-found' } }
  }),
  help: servePage(async () => ({ screen: { kind: 'help' } })),
  languages: servePage(async () => ({ screen: { kind: 'other-languages' } })),
  'feed.xml': serveFile(async () => ({ type: 'application/atom+xml', body: '<feed/>' })),
}

/**
 * Does what Next does with the routes of readers, with the props as the page. `afterRead` is awaited
 * before the page is complete.
 */
export async function respondAsNext(
  req: IncomingMessage,
  res: ServerResponse,
  afterRead: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { url = '' } = req
  const [locale = '', kind = '', slug = ''] = new URL(url, 'http://portal').pathname
    .slice(1)
    .split('/')
    .map(decodeURIComponent)
  const serve = SERVE[kind]
  if (!serve) return void res.end(JSON.stringify(req.headers))
  const context = { req, res, params: { locale, slug } } as unknown as GetServerSidePropsContext
  const result = await serve(context)
  await afterRead()
  if (res.writableEnded) return
  if ('redirect' in result)
    return void res
      .writeHead('statusCode' in result.redirect ? result.redirect.statusCode : 307, {
        Location: result.redirect.destination,
      })
      .end()
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.end(JSON.stringify('props' in result ? await result.props : null))
}

/** A published text for tests. */
export function answer(id: number, slug: string, more: Partial<PublishedText> = {}): PublishedText {
  return {
    entryId: id,
    sourceId: id,
    locale: 'en',
    slug,
    question: `What is ${slug}?`,
    shortAnswer: `Short about ${slug}.`,
    shortAnswerDerived: false,
    answerHtml: `<p>${`Whole about ${slug}. `.repeat(30)}</p>`,
    answerText: `Whole about ${slug}.`,
    ...publishedValues({}, { topics: [1], riskTier: 'low' }),
    staleSeverity: null,
    review: null,
    textHash: `hash of ${slug}`,
    publishedBy: 'Test',
    ...more,
  }
}
export const inTopic = (...topics: number[]) => publishedValues({}, { topics, riskTier: 'low' })
export const label = { description: null, position: 1, checked: true, locale: 'en' as const }

/** The settings and topics of a small portal in two languages. */
export async function writeLabels(sql: Sql): Promise<void> {
  await projectSettings(sql, publicSettings())
  await projectTopics(sql, [
    { ...label, topic_id: 1, slug: 'sleep', title: 'Sleep' },
    { ...label, topic_id: 2, slug: 'food', title: 'Food' },
    { ...label, topic_id: 1, slug: 'sueno', title: 'Sueño', locale: 'es' as const },
    { ...label, topic_id: 2, slug: 'comida', title: 'Comida', locale: 'es' as const },
  ])
}

/** Contacts of regions in two languages, with their numbers. */
export const contacts = (
  numbers: Record<string, string>,
  notes = { en: 'Free', es: 'Gratis' },
): ContactRow[] =>
  Object.entries(numbers).flatMap(([region, phone], at) =>
    (['en', 'es'] as const).map((locale) => ({
      ...{ contact_id: 10 + at, region, kind: 'crisis', locale, phone },
      ...{ label: 'Lifeline', note: notes[locale], position: 1, checked: true },
      ...{ area: null, serves: [], sms: null, url: null, chat: null, video: null, relay: null },
      ...{ hours: null, interpreter: null, source: null, languages: [], checked_on: null },
    })),
  )
