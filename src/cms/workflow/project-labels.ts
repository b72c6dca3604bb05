import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { recordEvent, SYSTEM_ACTOR, type EventName } from '../../core/audit-log.ts'
import { DEFAULT_CLINIC_NAME } from '../../core/clinic-name.ts'
import { sqlOf } from '../../core/request-sql.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { projectContacts, projectSettings, projectTopics } from '../../published/write/labels.ts'
import { personOf } from '../access/adapters.ts'
import { changedFields } from './changed-fields.ts'

type Localised = Partial<Record<Locale, string | null>>
type Label = { id: number; [field: string]: unknown }

/** Returns a label in one language, or in the default language if it is not translated yet. */
const inLocale = (value: unknown, locale: Locale): string | null => {
  const texts = (value ?? {}) as Localised
  return texts[locale] || texts[DEFAULT_LOCALE] || null
}

/**
 * Returns a topic's slug in a language: its own, or the one of the default language, with the
 * topic's id added if another topic already uses it.
 */
function addressOf(topic: Label, locale: Locale, topics: readonly Label[]): string {
  const own = (label: Label) => ((label.slug ?? {}) as Localised)[locale]
  const wanted = inLocale(topic.slug, locale) ?? String(topic.id)
  return own(topic) || !topics.some((other) => own(other) === wanted)
    ? wanted
    : `${wanted}-${topic.id}`
}

const all = async (req: PayloadRequest, collection: 'topics' | 'contacts'): Promise<Label[]> =>
  (
    await req.payload.find({
      collection,
      locale: 'all',
      depth: 0,
      pagination: false,
      req,
      overrideAccess: true,
    })
  ).docs as unknown as Label[]

/** Writes all topics, contacts and settings to the read model, in the request's transaction. */
export async function projectLabels(req: PayloadRequest): Promise<void> {
  const sql = sqlOf(req)
  // Without the lock, the second of two concurrent saves would overwrite the first with stale
  // values, or fail on its slug.
  await sql(`select pg_advisory_xact_lock(hashtext('attune.labels'))`)
  const [topics, contacts] = [await all(req, 'topics'), await all(req, 'contacts')]
  await projectTopics(
    sql,
    topics.flatMap((topic) =>
      LOCALE_CODES.map((locale) => ({
        topic_id: topic.id,
        locale,
        slug: addressOf(topic, locale, topics),
        title: inLocale(topic.title, locale) ?? '',
        description: inLocale(topic.description, locale),
        position: Number(topic.position ?? 100),
      })),
    ),
  )
  await projectContacts(
    sql,
    contacts.flatMap((contact) =>
      LOCALE_CODES.map((locale) => ({
        contact_id: contact.id,
        locale,
        region: String(contact.region),
        kind: String(contact.kind),
        label: inLocale(contact.label, locale) ?? '',
        phone: (contact.phone as string) || null,
        sms: (contact.sms as string) || null,
        url: (contact.url as string) || null,
        hours: inLocale(contact.hours, locale),
        note: inLocale(contact.note, locale),
        languages: (contact.languages as string[] | null) ?? [],
        checked_on: (contact.checkedOn as string | null)?.slice(0, 10) ?? null,
        position: Number(contact.position ?? 100),
      })),
    ),
  )
  const settings = (await req.payload.findGlobal({
    slug: 'settings',
    locale: 'all',
    depth: 0,
    req,
    overrideAccess: true,
  })) as unknown as Record<string, unknown>
  const clinic = Object.fromEntries(
    LOCALE_CODES.map((locale) => [
      locale,
      {
        name: inLocale(settings.clinicName, locale) ?? DEFAULT_CLINIC_NAME,
        welcome: inLocale(settings.welcome, locale),
      },
    ]),
  )
  await projectSettings(sql, {
    clinic,
    region: String(settings.region ?? 'US'),
    locales: (settings.languages as string[] | null) ?? [...LOCALE_CODES],
    reviewGraceDays: Number((settings.reviews as { graceDays?: number } | null)?.graceDays ?? 30),
    timeZone: String(settings.timeZone ?? 'UTC'),
  })
}

const EVENT: Record<string, EventName> = { topics: 'topic.changed', contacts: 'contact.changed' }

const project = async (
  req: PayloadRequest,
  action: EventName,
  details: Record<string, unknown>,
) => {
  await projectLabels(req)
  await recordEvent(sqlOf(req), { actor: personOf(req) ?? SYSTEM_ACTOR, action, details })
}

export const projectLabelsAfterChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const changed = changedFields(previousDoc as Label | undefined, doc as Label)
  await project(req, EVENT[collection.slug] ?? 'topic.changed', {
    id: (doc as Label).id,
    operation,
    locale: req.locale,
    changed,
  })
  return doc as unknown
}

export const projectLabelsAfterDelete: CollectionAfterDeleteHook = async ({
  collection,
  id,
  req,
}) => {
  await project(req, EVENT[collection.slug] ?? 'topic.changed', { id, operation: 'delete' })
}

export const projectSettingsAfterChange: GlobalAfterChangeHook = async ({
  doc,
  previousDoc,
  req,
}) => {
  await project(req, 'settings.changed', {
    locale: req.locale,
    changed: changedFields(previousDoc as Label | undefined, doc as Label),
  })
  return doc as unknown
}
