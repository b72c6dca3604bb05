import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '../../i18n/locales.ts'
import { PHONE_PLACE } from '../../i18n/other-languages.ts'
import { clinicKey, contactsKey, LISTS_KEY, OTHER_LANGUAGES_KEY, topicKey } from '../label-keys.ts'
import type { ContactRow, PublishedSettings, TaglineRow, TopicRow } from './label-rows.ts'

/** A row that was there before a change, and no longer is, or the other way round. */
export type Difference<Row> = { side: 'before' | 'now'; row: Row }

/** The keys of what differs; `null`: any page may be another one. `rows` are those that there are now. */
export type KeysOf<Row> = (
  differences: readonly Difference<Row>[],
  rows: readonly Row[],
) => string[] | null

const languagesOf = (locale: string) =>
  // Where words are missing, those of the default language stand in.
  locale === DEFAULT_LOCALE ? LOCALE_CODES : [locale].filter(isLocale)

/** With its first contact a region comes into menus, and with its last one it leaves them. */
export const contactKeys: KeysOf<ContactRow> = (differences, rows) => {
  const keys = new Set<string>()
  for (const { row } of differences) {
    const { locale, region } = row
    const isHere = (other: ContactRow) => other.locale === locale && other.region === region
    const here = differences.filter((each) => isHere(each.row))
    const now = rows.filter(isHere).length
    const come = here.filter(({ side }) => side === 'now').length
    const before = now - come + (here.length - come)
    if (now === 0 || before === 0) return null
    for (const each of languagesOf(locale)) keys.add(contactsKey(each, region))
  }
  return [...keys]
}

/** A topic that is new in a language is on pages that do not know of it. */
export const topicKeys: KeysOf<TopicRow> = (differences, rows) => {
  const isOneSided = differences.some(
    ({ side, row }) =>
      !differences.some(
        (other) =>
          other.side !== side &&
          other.row.topic_id === row.topic_id &&
          other.row.locale === row.locale,
      ),
  )
  if (isOneSided) return null
  const changed = new Set(differences.map(({ row }) => row.topic_id))
  const all = [...differences.map(({ row }) => row), ...rows]
  const slugs = all.filter((row) => changed.has(row.topic_id)).map(({ slug }) => slug)
  return [LISTS_KEY, ...new Set(slugs.map(topicKey))]
}

/** What every page shows of the clinic's own sentences is which languages there are. */
export const taglineKeys: KeysOf<TaglineRow> = (differences) => {
  const shown = (side: 'before' | 'now') =>
    differences
      .filter((each) => each.side === side)
      .map(({ row: { tagline_id, code, name, words } }) =>
        JSON.stringify([tagline_id, code, name, words.includes(PHONE_PLACE)]),
      )
      .sort()
      .join()
  return shown('before') === shown('now') ? [OTHER_LANGUAGES_KEY] : null
}

/** The keys of two versions of the clinic's settings. */
export function settingsKeys(
  { clinic: before, ...others }: PublishedSettings,
  { clinic: now, ...othersNow }: PublishedSettings,
): string[] | null {
  if (JSON.stringify(others) !== JSON.stringify(othersNow)) return null
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (locale) => JSON.stringify(before[locale]) !== JSON.stringify(now[locale]),
  )
  if (changed.includes(DEFAULT_LOCALE)) return null
  return [LISTS_KEY, ...changed.filter(isLocale).map(clinicKey)]
}
