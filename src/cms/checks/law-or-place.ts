import type { Locale } from '../../i18n/locales.ts'
import { claimsLawOrPlace } from '../entries/law-or-place.ts'
import type { Rule } from './rule.ts'
import { sentencesOf, shorten } from './words.ts'

const PLACES: Partial<Record<Locale, RegExp>> = {
  en: /\b(?:the )?(State of (?:New |North |South |West )?[A-Z]\p{L}+)/u,
  es: /([Ee]stado de (?:Nuev[oa] |Carolina del )?\p{Lu}\p{L}+)/u,
  fr: /([ÉEé]tat de (?:la |l['’])?\p{Lu}\p{L}+)/u,
  ar: /((?:ال)?ولاية \p{L}+)/u,
  vi: /([Tt]iểu bang \p{Lu}\p{L}+)/u,
  zh: /(加利福尼亚州|加州|[\p{Script=Han}]{2}州)/u,
}

export const lawOrPlace: Rule = {
  code: 'law-or-place',
  find: ({ question, lines, facts, locale }) => {
    const sentence = [question, ...sentencesOf(lines, locale)].find((each) =>
      claimsLawOrPlace(each, locale),
    )
    if (!sentence) return []
    const said = PLACES[locale]?.exec([question, ...lines].join(' '))?.[1]
    const given = facts.jurisdiction?.trim()
    const law = facts.sources?.length ? '' : ', and cite the law'
    if (given && !law) return []
    return [
      {
        words: shorten(sentence, 120),
        message: 'This says what is legal, or speaks of a place; that holds only somewhere.',
        suggestion: given
          ? `Confirm that it applies in “${given}”${law}.`
          : `Say where it applies${said ? ` (the text says “${said}”)` : ''}${law}.`,
      },
    ]
  },
}
