import type { Locale } from '../../i18n/locales.ts'
import type { Rule } from './rule.ts'
import { sentencesOf, shorten, wholeWords } from './words.ts'

/** How a language gives the meaning of a word as a reference book does. */
const DEFINES: Partial<Record<Locale, RegExp>> = {
  en: /\b(refers? to (the|a|an|any)\b|(is|are) defined as\b|(is|are) described as\b|(is|are) understood (as|to be)\b)/iu,
  es: wholeWords('se refieren? a|se definen? como|se entienden? por|está definid[oa] como'),
  fr: wholeWords(
    'désigne(?:nt)?|se défini(?:t|ssent) comme|(?:est|sont) définie?s? comme|se réfère(?:nt)? à',
  ),
  ar: /(?<!\p{L})(?:و|ف)?(?:[يت]شير(?:ان)?[^.؟!]{0,60} إلى|[يت]ُ?عرَّ?ف بأن(?:ه|ها))/u,
  zh: /指的是|是指|定义为|被定义/u,
  vi: wholeWords('được định nghĩa là|đề cập đến|dùng để chỉ'),
}
/** Whose definition it is, when the sentence says so. */
const SAYS_WHOSE: Partial<Record<Locale, RegExp>> = {
  en: /\b(according to|as defined by|defines|in the words of)\b/iu,
  es: wholeWords('según|de acuerdo con'),
  fr: wholeWords("selon|d[’']après"),
  ar: /وفقًا ل|وفق تعريف|بحسب|تُ?عرّ?ف(?:ه|ها) /u,
  zh: /根据|据|按照/u,
  vi: wholeWords('theo'),
}

export const definition: Rule = {
  code: 'definition',
  find: ({ lines, locale }) =>
    sentencesOf(lines, locale)
      .filter((sentence) => DEFINES[locale]?.test(sentence) && !SAYS_WHOSE[locale]?.test(sentence))
      .slice(0, 1)
      .map((sentence) => ({
        words: shorten(sentence, 120),
        message: 'This quotes a definition without saying whose it is.',
        suggestion: 'Say whose definition it is and cite it, or say it in the clinic’s own words.',
      })),
}
