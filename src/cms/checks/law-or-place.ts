import type { Locale } from '../../i18n/locales.ts'
import { claimsLawOrPlace } from '../workflow/reasons.ts'
import type { Rule } from './flag.ts'
import { sentencesOf, shorten, wholeWords } from './words.ts'

/** Words of law and of places that have one, by language; the English ones are the gate's own. */
const CLAIMS: Partial<Record<Locale, readonly RegExp[]>> = {
  es: [wholeWords('i?legal(?:es|mente)?|ilícit[oa]s?|ley(?:es)?|legislación|delitos?|tribunal(?:es)?|juzgados?'), /(?<!\p{L})[Ee]stado de \p{Lu}/u],
  fr: [wholeWords('(?:il)?léga(?:l|le|les|lement|ux)|illicites?|lois?|législation|délits?|tribunal|tribunaux'), /(?<!\p{L})[ÉEée]tat de (?:la |l['’])?\p{Lu}/u],
  ar: [/(?<!\p{L})(?:ال|لل|بال|وال)?قانون|(?<!\p{L})(?:ال)?تشريع|جريمة|جرائم|محكمة|محاكم|(?<!\p{L})(?:ال)?ولاية \p{L}/u],
  zh: [/违法|非法|合法|法律|法规|法院|犯罪|[\p{Script=Han}]{2,4}州/u],
  vi: [wholeWords('bất hợp pháp|hợp pháp|pháp luật|luật|tòa án|toà án|tội phạm|phạm pháp'), /(?<!\p{L})[Tt]iểu bang \p{Lu}/u],
}
const PLACES: Partial<Record<Locale, RegExp>> = {
  en: /\b(?:the )?(State of (?:New |North |South |West )?[A-Z]\p{L}+)/u, es: /([Ee]stado de (?:Nuev[oa] |Carolina del )?\p{Lu}\p{L}+)/u, fr: /([ÉEé]tat de (?:la |l['’])?\p{Lu}\p{L}+)/u,
  ar: /((?:ال)?ولاية \p{L}+)/u, vi: /([Tt]iểu bang \p{Lu}\p{L}+)/u, zh: /(加利福尼亚州|加州|[\p{Script=Han}]{2}州)/u,
}

const claims = (text: string, locale: Locale): boolean => (locale === 'en' ? claimsLawOrPlace(text) : (CLAIMS[locale] ?? []).some((pattern) => pattern.test(text)))

export const lawOrPlace: Rule = {
  code: 'law-or-place',
  find: ({ question, lines, facts, locale }) => {
    const sentence = [question, ...sentencesOf(lines, locale)].find((each) => claims(each, locale))
    if (!sentence) return []
    const said = PLACES[locale]?.exec([question, ...lines].join(' '))?.[1]
    const given = facts.jurisdiction?.trim()
    const law = facts.sources?.length ? '' : ', and cite the law'
    if (given && !law) return []
    return [{
      words: shorten(sentence, 120), message: 'This says what is legal, or speaks of a place; that holds only somewhere.',
      suggestion: given ? `Confirm that it applies in “${given}”${law}.` : `Say where it applies${said ? ` (the text says “${said}”)` : ''}${law}.`,
    }]
  },
}
