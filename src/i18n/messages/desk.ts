import { DEFAULT_LOCALE } from '../locales.ts'
import { DESK_ENGLISH, type DeskKey } from '../registers/desk-english.ts'
import { translator, type Translate } from './translate.ts'

// How the desk says something. The words are in src/i18n/languages/en/messages/desk/<part>.json,
// one file for each part of the desk; `npm run generate` after a new file, nothing after a new key.
//
// Key      <part>.<what it is for>, camelCase: `session.stay`, `session.idle.title`. A choice of a
//          stored value ends with that value: t(`core.state.${state}`).
// Words    ICU MessageFormat: `{name}`; `{count, plural, one {# place} other {# places}}`. A whole
//          sentence is one message; never add one from pieces. No markup: for a link or bold text
//          inside a sentence, use rich(t, key, { link: <a …>{t('…')}</a> }).
// Client   const t = useDeskMessages() in a component; helpers outside take `t` as a parameter.
// Server   const t = staffMessages(props) in a server component, staffMessages(req) in an endpoint,
//          a hook or a step. Rules without a request take `t: DeskTranslate`.
// Refusal  new Refusal(staffMessages(req)('workflow.notNow', { state }), 409). Where a job acts for
//          nobody: deskInEnglish. Codes, stored values and the audit log are not words: they stay.
// Later    A parser or rule that does not know the language returns a DeskMessage (a key and values);
//          say(message, t) where it is shown.
// Shapes   z.string(saying('entries.sayWhy')); faultsIn(error, t) where the error is read.
// Payload  label: labelOf('topics.title') for labels, descriptions and options;
//          labelsByLanguage('…') for groups and placeholders.
// Dates    moment(…, t.locale), Intl and src/i18n/format.ts with t.locale; never a language by name.
//
// A language has all messages of the desk or none; types and tests fail while one is missing.
// src/testing/languages has the tests, and those for words that still stand in code.

export type { DeskKey }
export type DeskTranslate = Translate<DeskKey>

/**
 * A message that is said later, where the reader's language is known. What only operators read may
 * be a text in English instead.
 */
export type DeskMessage =
  string | { key: DeskKey; values?: Record<string, string | number | DeskMessage> }

/** Returns a message in the language of `t`. */
export function say(message: DeskMessage, t: DeskTranslate): string {
  if (typeof message === 'string') return message
  const values = Object.entries(message.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? say(value, t) : value,
  ])
  return t(message.key, Object.fromEntries(values) as Record<string, string | number>)
}

/** The desk's messages in English: what client components start from. */
export const deskInEnglish: DeskTranslate = translator<DeskKey>(
  { [DEFAULT_LOCALE]: DESK_ENGLISH },
  DEFAULT_LOCALE,
)
