import { SEVERITIES, type Severity } from '../../core/severities.ts'
import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import type { CoveredAnswer } from './coverage.ts'
import {
  TRANSLATION_STATES,
  type TranslationStatus,
  type TranslationState,
} from './status-labels.ts'

/**
 * `language`: one language, the person's own (`mine`) or all (`null`). `readers`: only originals
 * that are published.
 */
export type CoverageFilter = {
  language: Locale | 'mine' | null
  state: TranslationState | null
  severity: Severity | null
  topic: number | null
  readers: boolean
  page: number
}

type Query = Record<string, unknown>
const first = (value: unknown): string => {
  const one = Array.isArray(value) ? (value[0] as unknown) : value
  return typeof one === 'string' ? one : ''
}
const number = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

/**
 * Reads a filter from the query of a URL. Ignores what it does not understand. The parameter is not
 * called `locale`, because Payload would take that as the language to edit labels in.
 */
export function coverageFilterFrom(query: Query): CoverageFilter {
  const language = first(query.language)
  return {
    language: language === 'mine' || isLocale(language) ? language : null,
    state: TRANSLATION_STATES.find((value) => value === first(query.state)) ?? null,
    severity: SEVERITIES.find((value) => value === first(query.severity)) ?? null,
    topic: number(first(query.topic)),
    readers: first(query.readers) === '1',
    page: number(first(query.page)) ?? 1,
  }
}

/** Returns the URL of the coverage page with this filter. */
export function coverageAddress(filter: Partial<CoverageFilter>): string {
  const query = new URLSearchParams()
  for (const name of ['language', 'state', 'severity', 'topic'] as const)
    if (filter[name]) query.set(name, String(filter[name]))
  if (filter.readers) query.set('readers', '1')
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  const text = query.toString()
  return `/admin/coverage${text ? `?${text}` : ''}`
}

export type CoverageCell = { id: number | null; standing: TranslationStatus }
const MISSING: TranslationStatus = {
  state: 'missing',
  severity: null,
  openChanges: 0,
  hasNewerDraft: false,
}

/**
 * Returns the translation status of an answer in a language. `null` if no translation is needed: in
 * its own language, and once it is withdrawn, unless it has one.
 */
export function cellOf(answer: CoveredAnswer, locale: Locale): CoverageCell | null {
  const found = answer.translations.find((each) => each.locale === locale)
  if (found) return { id: found.id, standing: found.standing }
  return answer.locale === locale || answer.state === 'withdrawn'
    ? null
    : { id: null, standing: MISSING }
}

/** Returns the languages that a filter shows. `mine` shows all if the person has none. */
export function languagesShown(
  { language }: Pick<CoverageFilter, 'language'>,
  mine: readonly Locale[],
): readonly Locale[] {
  if (language === 'mine')
    return mine.length > 0 ? LOCALE_CODES.filter((code) => mine.includes(code)) : LOCALE_CODES
  return language ? [language] : LOCALE_CODES
}
