import { directionOf } from '../../i18n/language-codes.ts'
import type { Direction } from '../../i18n/locales.ts'
import { OTHER_LANGUAGES, PHONE_PLACE } from '../../i18n/other-languages.ts'
import type { Frame } from '../../published/views.ts'

/** What readers of a language that the portal does not have are told. */
export type LanguageHelp = {
  /** BCP 47. */
  code: string
  name: string
  english: string
  dir: Direction
  /** `[phone]` stands for the number. */
  notice: string
  /** The clinic's own words: the page they were taken from and the day they were checked. */
  own: { source: string; checkedOn: string } | null
}

/** The number to call with an interpreter: the clinic's own, or else that of a help line. */
export function interpreterLine({ contacts, region }: Frame): string | null {
  const possible = contacts.filter(
    (contact) =>
      contact.phone !== null && contact.region === region && contact.interpreter === 'yes',
  )
  const own = possible.find(({ kind }) => kind === 'clinic')
  return (own ?? possible[0])?.phone ?? null
}

/**
 * The languages in which readers are told how to get help: the shipped ones and the clinic's own,
 * which replace them. What names a number needs one.
 */
export function languageHelp(frame: Frame): LanguageHelp[] {
  const all = new Map<string, LanguageHelp>(
    OTHER_LANGUAGES.map((each) => [each.code, { ...each, own: null }]),
  )
  for (const { code, name, english, words, source, checkedOn } of frame.taglines)
    all.set(code, {
      ...{ code, name, english, dir: directionOf(code), notice: words },
      own: { source, checkedOn },
    })
  const hasNumber = interpreterLine(frame) !== null
  return [...all.values()].filter(({ notice }) => hasNumber || !notice.includes(PHONE_PLACE))
}
