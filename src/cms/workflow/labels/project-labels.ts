import type { PayloadRequest } from 'payload'
import { DEFAULT_CLINIC_NAME } from '../../../core/clinic-name.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import type { ContactRow, PublicSettings, TopicRow } from '../../../published/write/label-rows.ts'
import {
  projectContacts,
  projectGreetings,
  projectPhrases,
  projectSettings,
  projectTaglines,
  projectTopics,
} from '../../../published/write/labels.ts'
import { SETTINGS_ID } from './label-parts.ts'
import { loadLabels, lockLabels, type Label } from './load-labels.ts'
import { parseMark } from './mark-text.ts'
import { PublicLabel } from './public-label.ts'
import { currentReleases, type Release } from './releases.ts'
import { greetingRows, phraseRows, taglineRows } from './signed-rows.ts'

/**
 * Returns a topic's slug in a language: its own, or the one of the default language, with the
 * topic's id added if another topic already uses it.
 */
function slugOf(id: number, locale: Locale, topics: ReadonlyMap<number, PublicLabel>): string {
  const own = topics.get(id)?.part(locale)?.content.slug as string | undefined
  if (own) return own
  const wanted = topics.get(id)?.words('slug', locale) ?? String(id)
  const isTaken = [...topics.values()].some((other) => other.part(locale)?.content.slug === wanted)
  return isTaken ? `${wanted}-${id}` : wanted
}

function topicRows(labels: readonly Label[], releases: ReadonlyMap<string, Release>): TopicRow[] {
  const records = labels.filter(({ collection }) => collection === 'topics')
  const topics = new Map(
    records.map(({ id }) => [id, new PublicLabel(releases, 'topics', id)] as const),
  )
  return records.flatMap(({ id, record }) => {
    const topic = topics.get(id)
    // Without words in the default language, readers of other languages would see nothing.
    if (!topic?.part(DEFAULT_LOCALE)) return []
    return LOCALE_CODES.map((locale) => ({
      topic_id: id,
      locale,
      slug: slugOf(id, locale, topics),
      title: topic.words('title', locale) ?? '',
      description: topic.words('description', locale),
      position: Number(record.position ?? 100),
      checked: topic.isChecked(locale, ['title', 'description']),
    }))
  })
}

const contactRows = (
  labels: readonly Label[],
  releases: ReadonlyMap<string, Release>,
): ContactRow[] =>
  labels
    .filter(({ collection }) => collection === 'contacts')
    .flatMap(({ id }) => {
      const contact = new PublicLabel(releases, 'contacts', id)
      const shared = contact.part('shared')?.content
      if (!shared) return []
      const text = (field: string) => (shared[field] as string | undefined) ?? null
      // A contact with words in one language alone is for the readers of that language.
      const locales = LOCALE_CODES.filter((locale) => contact.words('label', locale) !== null)
      return locales.map((locale) => ({
        contact_id: id,
        locale,
        region: String(shared.region),
        area: contact.words('area', locale),
        kind: String(shared.kind),
        serves: (shared.serves as string[] | undefined) ?? [],
        label: contact.words('label', locale) ?? '',
        phone: text('phone'),
        sms: text('sms'),
        url: text('url'),
        chat: text('chat'),
        video: text('video'),
        relay: text('relay'),
        hours: contact.words('hours', locale),
        note: contact.words('note', locale),
        languages: (shared.languages as string[] | undefined) ?? [],
        interpreter: text('interpreter'),
        source: text('source'),
        checked_on: text('checkedOn'),
        position: Number(shared.position ?? 100),
        checked: contact.isChecked(locale, ['label', 'area', 'hours', 'note']),
      }))
    })

function publicSettings(
  labels: readonly Label[],
  releases: ReadonlyMap<string, Release>,
): PublicSettings {
  const clinic = new PublicLabel(releases, 'settings', SETTINGS_ID)
  // What no reader reads as words: an admin's change of it is live at once.
  const record = labels.find(({ collection }) => collection === 'settings')?.record ?? {}
  return {
    clinic: Object.fromEntries(
      LOCALE_CODES.map((locale) => [
        locale,
        {
          name: clinic.words('clinicName', locale) ?? DEFAULT_CLINIC_NAME,
          welcome: clinic.words('welcome', locale),
          // In no other language: it stands where readers do not see which one it is.
          markAlt: clinic.part(locale)?.content.markAlt?.toString(),
          checked: clinic.isChecked(locale, ['clinicName', 'welcome']),
        },
      ]),
    ),
    mark: parseMark(clinic.part('shared')?.content.mark),
    showReviewers: record.showReviewers === true,
    region: String(clinic.part('shared')?.content.region ?? 'US'),
    locales: (record.languages as string[] | null | undefined) ?? [...LOCALE_CODES],
    reviewGraceDays: Number(
      (record.reviews as { graceDays?: number } | null | undefined)?.graceDays ?? 30,
    ),
    timeZone: String(record.timeZone ?? 'UTC'),
  }
}

/**
 * Writes labels to the read model as they were last released, in the
 * request's transaction. What waits for a signature stays out.
 */
export async function projectLabels(req: PayloadRequest): Promise<void> {
  const sql = sqlOf(req)
  await lockLabels(sql)
  const labels = await loadLabels(req)
  const releases = await currentReleases(sql)
  await projectTopics(sql, topicRows(labels, releases))
  await projectContacts(sql, contactRows(labels, releases))
  await projectPhrases(sql, phraseRows(labels, releases))
  await projectGreetings(sql, greetingRows(labels, releases))
  await projectTaglines(sql, taglineRows(labels, releases))
  await projectSettings(sql, publicSettings(labels, releases))
}
