import type { Row } from '../../core/row.ts'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import type { Contact, Frame, Tagline } from '../views.ts'
import { localizedText, requiredText } from './localized-text.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

type SettingsRow = Row<
  'portal.settings',
  'region' | 'locales' | 'mark_hash' | 'mark_width' | 'mark_height'
> & {
  clinic: Record<
    string,
    { name: string; welcome: string | null; markAlt?: string; checked?: boolean }
  >
}
type ContactRow = Omit<Row<'portal.contacts'>, 'locale' | 'position' | 'checked_on'> & {
  checked_on: string | null
  default_label: string | null
  default_area: string | null
  default_hours: string | null
  default_note: string | null
}

const CONTACTS = `
  select c.contact_id, c.region, c.area, d.area as default_area, c.kind, c.serves, c.label,
         d.label as default_label, c.phone, c.sms, c.url, c.chat, c.video, c.relay,
         c.hours, d.hours as default_hours, c.note, d.note as default_note, c.languages,
         c.interpreter, c.source, c.checked_on::text, c.checked
    from portal.contacts c
    left join portal.contacts d on d.contact_id = c.contact_id and d.locale = $2
   where c.locale = $1
   order by case c.kind when 'crisis' then 0 when 'emergency' then 1 when 'complaints' then 2
              else 3 end,
         c.position, c.contact_id`

const TAGLINES = `
  select code, name, english, words, source, checked_on::text as "checkedOn" from portal.taglines
   order by tagline_id`

/**
 * What every page of a language shows around its content. `null` if the clinic has not been set up.
 * Throws if it cannot be read and is not cached.
 */
export const readFrame = (locale: Locale): Promise<Frame | null> =>
  readThrough(`frame ${locale}`, async () => {
    const [settings] = await readSql<SettingsRow>(
      `select clinic, region, locales, mark_hash, mark_width, mark_height
         from portal.settings`,
    )
    if (!settings) return null
    const contacts = await readSql<ContactRow>(CONTACTS, [locale, DEFAULT_LOCALE])
    const own = settings.clinic[locale]
    const original = settings.clinic[DEFAULT_LOCALE]
    return {
      clinicName: requiredText(own?.name ?? '', original?.name ?? '', locale),
      welcome: localizedText(own?.welcome, original?.welcome, locale),
      checked: own?.checked ?? false,
      mark: toMark(settings, own?.markAlt ?? ''),
      locales: LOCALE_CODES.filter((code) => settings.locales.includes(code)),
      region: settings.region,
      contacts: contacts.map((row) => toContact(row, locale)),
      taglines: await readSql<Tagline>(TAGLINES),
    }
  })

/** The languages that the clinic shows to readers, or all of them if that cannot be read. */
export async function readLocales(): Promise<readonly Locale[]> {
  const frame = await readFrame(DEFAULT_LOCALE).catch(() => null)
  const locales = frame?.locales.filter(isLocale) ?? []
  return locales.length > 0 ? locales : LOCALE_CODES
}

const toMark = (
  { mark_hash: hash, mark_width: width, mark_height: height }: SettingsRow,
  alt: string,
): Frame['mark'] =>
  hash !== null && width !== null && height !== null ? { hash, width, height, alt } : null

const toContact = (row: ContactRow, locale: Locale): Contact => ({
  id: String(row.contact_id),
  region: row.region,
  area: localizedText(row.area, row.default_area, locale),
  kind: row.kind,
  serves: row.serves,
  label: requiredText(row.label, row.default_label, locale),
  phone: row.phone,
  sms: row.sms,
  url: row.url,
  chat: row.chat,
  video: row.video,
  relay: row.relay,
  hours: localizedText(row.hours, row.default_hours, locale),
  note: localizedText(row.note, row.default_note, locale),
  languages: row.languages,
  interpreter: row.interpreter,
  source: row.source,
  checkedOn: row.checked_on,
  checked: row.checked,
})
