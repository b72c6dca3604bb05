import type { Locale } from '../../src/i18n/locales.ts'
import type { Looked, Rule } from './flag.ts'

/** Words that no sentence ends with, by language. */
const LEADS_ON: Partial<Record<Locale, RegExp>> = {
  en: /\s(and|or|but|nor|the|a|an|of|to|with|for|from|because|which|whose|who|that|than|as|if|when|while|by|into|their|your|our|its|my|is|are)$/iu,
  es: /\s(y|e|o|u|pero|el|la|los|las|un|una|de|del|a|al|con|para|por|porque|que|si|cuando|su|sus|es|son)$/iu,
  fr: /\s(et|ou|mais|le|la|les|un|une|de|du|des|à|au|aux|avec|pour|par|parce que|que|qui|si|quand|son|sa|ses|leur|est|sont)$/iu,
  vi: /\s(và|hoặc|nhưng|của|với|cho|từ|vì|mà|là|khi|nếu)$/iu,
  ar: /\s(و|أو|لكن|من|إلى|في|على|مع|عن|الذي|التي|لأن|إذا|أن)$/u,
}
const ENDS = /[.!?。！？؟…:：][)\]"'”’»」』）]*$/u

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
/** A date that stands alone after the last sentence: what a web page showed beside the text. */
const STRAY_DATE = new RegExp(`(?<=[.!?…]["'”’)]?)\\s*(${MONTH} \\d{1,2}, (?:19|20)\\d{2}|\\d{1,2} ${MONTH} (?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})\\.?$`, 'u')

export type StrayDate = { index: number; words: string; /** YYYY-MM-DD */ day: string }

/** The date at the end of a text that belongs to no sentence of it. */
export function strayDate(text: string): StrayDate | null {
  const found = STRAY_DATE.exec(text)
  const words = found?.[1]
  if (!found || !words) return null
  const time = Date.parse(`${words.replace(/\./g, '')} UTC`)
  return Number.isNaN(time) ? null : { index: found.index, words, day: new Date(time).toISOString().slice(0, 10) }
}

/** `'breaks-off'`: the last word leads on to something that is not there; `'no-stop'`: it may be whole, but has no full stop. */
export function endingOf(text: string, locale: Locale): 'whole' | 'breaks-off' | 'no-stop' {
  if (text === '' || ENDS.test(text)) return 'whole'
  return LEADS_ON[locale]?.test(text) || /[,;–—-]$/u.test(text) ? 'breaks-off' : 'no-stop'
}

const lastParagraph = ({ pair, lines }: Looked): string | null => (pair.answer.at(-1)?.kind === 'paragraph' ? (lines.at(-1) ?? null) : null)

export const strayDateRule: Rule = {
  code: 'stray-date',
  find: (looked) => {
    const date = strayDate(lastParagraph(looked) ?? '')
    return date ? [{ words: date.words, message: 'A date stands at the end that belongs to no sentence.', suggestion: `Take it out of the answer; the text seems to be from ${date.day}.` }] : []
  },
}

export const unfinished: Rule = {
  code: 'unfinished',
  find: (looked) => {
    const text = lastParagraph(looked) ?? ''
    if (strayDate(text) || endingOf(text, looked.locale) === 'whole') return []
    const words = text.split(' ').slice(-5).join(' ')
    return endingOf(text, looked.locale) === 'breaks-off'
      ? [{ words, message: 'The answer breaks off in mid-sentence.', suggestion: `Finish the sentence, or end it before. Until then it is shown as “${words} …”.` }]
      : [{ words, message: 'The answer has no full stop at its end; something may be missing.', suggestion: `${words}.` }]
  },
}
