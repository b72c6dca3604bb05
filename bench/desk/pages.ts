import { ONLY_FILTERS, SORTS } from '../../src/cms/desk/list/filters.ts'
import { STATES } from '../../src/core/states.ts'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'

export type Asked = {
  what: string
  as: 'admin' | 'editor' | 'reviewer' | 'translator'
  path: string
  /** The body of a search of the form's own pickers, which ask by POST. */ search?: string
}

const list = (what: string, query: string, as: Asked['as'] = 'reviewer'): Asked => ({
  what: `answers: ${what}`,
  as,
  path: `/admin/collections/entries${query && `?${query}`}`,
})
const page = (what: string, path: string, as: Asked['as'] = 'admin'): Asked => ({
  what,
  as,
  path: `/admin${path}`,
})
/** As Payload's relationship fields ask for what can be chosen. */
const picker = (what: string, collection: string, query: Record<string, string>): Asked => ({
  what: `choosing ${what}`,
  as: 'editor',
  path: `/api/${collection}`,
  search: new URLSearchParams({
    depth: '0',
    draft: 'true',
    limit: '10',
    page: '1',
    locale: 'en',
    'where[and][0][id][not_in][0]': '1',
    ...query,
  }).toString(),
})
const originals = {
  'select[question]': 'true',
  sort: '-updatedAt',
  'where[and][1][translationOf][exists]': 'false',
}

/**
 * The first page of every list of the desk, with every filter and order. `known` is what the
 * database was filled with.
 */
export const pagesOf = ({ entry, topic }: { entry: number; topic: number }): Asked[] => [
  ...(['admin', 'editor', 'reviewer', 'translator'] as const).map((as) => ({
    what: `first page of the desk, ${as}`,
    as,
    path: '/admin',
  })),
  list('all', ''),
  list('page 200', 'page=200'),
  ...LOCALE_CODES.map((code) => list(`language ${code}`, `language=${code}`)),
  ...STATES.map((state) => list(`state ${state}`, `state=${state}`)),
  list('topic', `topic=${topic}`),
  ...ONLY_FILTERS.map((value) => list(`only ${value}`, `only=${value}`)),
  list('only untranslated, as a translator', 'only=untranslated', 'translator'),
  ...SORTS.map((value) => list(`order ${value}`, `sort=${value}`)),
  list('a common word', 'q=session'),
  list('a rare word', 'q=case+31234'),
  list('no such word', 'q=quokka'),
  list(
    'everything at once',
    'q=grief&language=en&state=published&only=mine&only=due&only=flagged&sort=due',
    'editor',
  ),
  page('translations', '/coverage', 'translator'),
  page('translations missing in es', '/coverage?language=es&state=missing', 'translator'),
  page('translation files', '/exchange', 'translator'),
  page('words to avoid', '/words', 'editor'),
  page('what readers miss', '/feedback', 'editor'),
  page('what readers saw: words', '/history?words=grief&day=2026-01-15', 'editor'),
  page('what readers saw: number', `/history?entry=${entry}`, 'editor'),
  page('imports', '/imports'),
  page('log', '/log'),
  page('log: published', '/log?action=entry.published'),
  page('topics', '/collections/topics'),
  page('pictures', '/collections/media'),
  page('contacts', '/collections/contacts'),
  page('glossary', '/collections/glossary'),
  page('people', '/collections/users'),
  page('an answer', `/collections/entries/${entry}`, 'reviewer'),
  page('its versions', `/collections/entries/${entry}/versions`, 'reviewer'),
  picker('a related question', 'entries', originals),
  picker('a related question, by words', 'entries', {
    ...originals,
    'where[and][2][question][like]': 'grief',
  }),
  picker('a topic', 'topics', { 'select[title]': 'true', sort: 'position' }),
  {
    what: 'choosing an alternative, by words',
    as: 'editor',
    path: '/api/entries?depth=0&limit=8&where[and][0][question][contains]=grief&where[and][1][_status][equals]=published&where[and][2][translationOf][exists]=false&select[question]=true&select[locale]=true',
  },
]
