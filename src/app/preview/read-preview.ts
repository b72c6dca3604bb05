import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { getPayload, type Payload } from 'payload'
import { personOf } from '../../cms/access/adapters.ts'
import { mayWriteOriginals } from '../../cms/access/may-write.ts'
import { previewedAnswer } from '../../cms/desk/preview/previewed-answer.ts'
import { withUnsavedValues } from '../../cms/desk/preview/previewed-entry.ts'
import { openDraftLink } from '../../cms/draft-links/draft-links.ts'
import { linkedTextOf, type LinkedText } from '../../cms/draft-links/linked-text.ts'
import { answerFault } from '../../cms/entries/answer-rules.ts'
import { asEntry, sourceIdOf, type Entry } from '../../cms/entries/entry.ts'
import { withCurrentPictures } from '../../cms/entries/picture/current.ts'
import { publishedText } from '../../cms/workflow/publish/published-text.ts'
import { STAFF_PICTURE_FOLDER } from '../../core/pictures/picture-files.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { State } from '../../core/states.ts'
import { clinicTimeZone } from '../../core/time/clinic-zone.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { say } from '../../i18n/messages/desk.ts'
import { withPictures, withPictureWords } from '../../published/picture-html.ts'
import { readTopicLinks } from '../../published/read/question-cards.ts'
import type { PublishedText } from '../../published/shapes.ts'
import type { QuestionView } from '../../published/views.ts'
import { previewMessages } from './preview-messages.ts'

export type Preview = { view: QuestionView; state: State; locale: Entry['locale'] }
export type PreviewOutcome =
  | { kind: 'sign-in' }
  | { kind: 'missing' }
  | { kind: 'faulty'; fault: string }
  | ({ kind: 'preview' } & Preview)

const EMPTY: Entry = { id: 0, locale: DEFAULT_LOCALE, question: '', createdAt: '', updatedAt: '' }

/**
 * Returns the newest version of an answer as readers would see it, for signed-in staff with access
 * to it; `null` is an answer that was not saved yet. `values` are unsaved values of its form, which
 * replace the saved ones.
 */
export async function readPreview(
  id: number | null,
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
  const person = personOf({ user })
  const saved = id !== null ? await find(id, true) : person && mayWriteOriginals(person) && EMPTY
  if (!saved) return { kind: 'missing' }
  const fault = answerFault(values?.answer)
  if (fault) return { kind: 'faulty', fault: say(fault, await previewMessages()) }
  const entry = values ? withUnsavedValues(saved, values) : saved
  if (!entry) {
    const t = await previewMessages()
    return { kind: 'faulty', fault: t('preview.page.chooseLanguage') }
  }
  // A translation takes what it shares from the published original.
  const shared = entry.translationOf ? await find(sourceIdOf(entry), false) : entry
  const sql = sqlOfPayload(payload)
  const answer = values
    ? ((await withCurrentPictures(sql, entry.answer, entry.locale)) ?? null)
    : entry.answer
  const text = await textOf(payload, { ...entry, answer }, shared ?? {})
  const view = await toQuestionView(text, await clinicTimeZone(sql), (html) =>
    withPictures(html, STAFF_PICTURE_FOLDER),
  )
  return { kind: 'preview', state: entry.state ?? 'draft', locale: entry.locale, view }
}

/** The version that a link leads to, as readers would see it; `null` if the link does not work. */
export async function readSharedPreview(
  token: string,
): Promise<(Preview & { linked: LinkedText; takesComments: boolean }) | null> {
  const payload = await getPayload({ config })
  const sql = sqlOfPayload(payload)
  const link = await openDraftLink(sql, token)
  if (!link) return null
  const { version } = await payload.findVersionByID({
    collection: 'entries',
    id: String(link.versionId),
    depth: 0,
    overrideAccess: true,
  })
  const entry = { ...asEntry(version), id: link.entryId }
  const source =
    entry.translationOf &&
    (await payload.findByID({
      collection: 'entries',
      id: sourceIdOf(entry),
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    }))
  const shared = entry.translationOf ? (source ? asEntry(source) : {}) : entry
  const text = await textOf(payload, entry, shared)
  return {
    linked: await linkedTextOf(sql, entry, shared),
    takesComments: link.takesComments,
    state: entry.state ?? 'draft',
    locale: entry.locale,
    // A draft's pictures are for staff only.
    view: await toQuestionView(text, await clinicTimeZone(sql), withPictureWords),
  }
}

const textOf = (payload: Payload, entry: Entry, shared: Partial<Entry>) =>
  publishedText(
    sqlOfPayload(payload),
    { ...entry, question: String(entry.question ?? '') },
    shared,
    '',
  )

async function toQuestionView(
  text: PublishedText,
  zone: string,
  showPictures: (html: string) => string,
): Promise<QuestionView> {
  return {
    changes: [],
    answer: previewedAnswer({ ...text, answerHtml: showPictures(text.answerHtml) }, zone),
    recording: null,
    topics: await readTopicLinks(text.locale, text.topics).catch(() => []),
    original: null,
    alternates: [{ locale: text.locale, slug: text.slug, current: true, reviewed: true }],
    related: [],
    madeFrom: { questions: [] },
    neighbours: { previous: null, next: null },
  }
}
