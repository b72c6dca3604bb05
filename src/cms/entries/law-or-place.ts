import type { Locale } from '../../i18n/locales.ts'

/** A pattern for whole words in any script; `\b` knows only the letters from a to z. */
const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'iu')

/**
 * Words of law, and of places that have one of their own, by language. Wide rather than narrow: a
 * claim that is missed goes out without saying where it holds; a word too many asks an editor for a
 * place and a source.
 */
const CLAIMS: Record<Locale, readonly RegExp[]> = {
  en: [
    words(
      'illegal(?:ly)?|unlawful(?:ly)?|legal(?:ly)?|(?<!-in-)laws?|statutes?|statutory|legislation|licen[cs]ing board|courts?|crimes?|criminal(?:ly)?|felony|felonies|misdemeanou?rs?',
    ),
    /\bState of \p{Lu}/u,
  ],
  es: [
    words(
      'i?legal(?:es|mente)?|ilícit[oa]s?|prohibid[oa]s? por ley|ley(?:es)?|legislación|jurídic[oa]s?|delitos?|delictiv[oa]s?|cr[ií]men(?:es)?|penal(?:es|mente)?|tribunal(?:es)?|juzgados?|juez|jueza|jueces|colegio profesional|junta de licencias',
    ),
    /(?<!\p{L})[Ee]stado de (?:la |el )?\p{Lu}/u,
  ],
  fr: [
    words(
      '(?:il)?léga(?:l|le|les|lement|ux)|illicites?|lois?|législation|législati(?:f|ve|fs|ves)|juridiques?|délits?|crimes?|criminel(?:le)?s?|péna(?:l|le|les|ux|lement)|tribunal|tribunaux|ordre des (?:psychologues|médecins)',
    ),
    /(?<!\p{L})[ÉEée]tat (?:de |d['’])(?:la |l['’])?\p{Lu}/u,
  ],
  ar: [
    /(?<![\p{L}\p{M}])[وف]?[بك]?(?:ال|لل|ل)?(?:قانون|قوانين|تشريع|جريمة|جرائم|جنائي|جناية|محكمة|محاكم|قضاء|عقوبة|عقوبات)/u,
    /(?<![\p{L}\p{M}])[وف]?[بك]?(?:ال|لل|ل)?ولاية \p{L}/u,
    /(?:هيئة|مجلس) (?:ال)?ترخيص/u,
  ],
  zh: [
    /违法|非法|合法|犯法|法律|法规|法例|立法|法院|法庭|犯罪|罪行|刑事|执照委员会|[\p{Script=Han}]{2,4}州(?!长)/u,
  ],
  vi: [
    words(
      'bất hợp pháp|hợp pháp|trái pháp luật|pháp luật|pháp lý|luật|luật pháp|tòa án|toà án|tội phạm|phạm tội|phạm pháp|hình sự|hội đồng cấp phép',
    ),
    /(?<!\p{L})[Tt]iểu bang \p{Lu}/u,
  ],
}

/** Whether a text of a language makes a claim of law or place, which holds only somewhere. */
export const claimsLawOrPlace = (text: string, locale: Locale): boolean =>
  CLAIMS[locale].some((pattern) => pattern.test(text.normalize('NFC')))
