import type { Locale } from '../../i18n/locales.ts'
import type { Rule } from './rule.ts'
import { lastParagraph, findStrayDate } from './stray-date.ts'

/** Words that no sentence ends with, by language. */
const DANGLING_WORDS: Partial<Record<Locale, RegExp>> = {
  en: /\s(and|or|but|nor|the|a|an|of|to|with|for|from|because|which|whose|who|that|than|as|if|when|while|by|into|their|your|our|its|my|is|are)$/iu,
  es: /\s(y|e|o|u|pero|el|la|los|las|un|una|de|del|a|al|con|para|por|porque|que|si|cuando|su|sus|es|son)$/iu,
  fr: /\s(et|ou|mais|le|la|les|un|une|de|du|des|à|au|aux|avec|pour|par|parce que|que|qui|si|quand|son|sa|ses|leur|est|sont)$/iu,
  vi: /\s(và|hoặc|nhưng|của|với|cho|từ|vì|mà|là|khi|nếu)$/iu,
  ar: /\s(و|أو|لكن|من|إلى|في|على|مع|عن|الذي|التي|لأن|إذا|أن)$/u,
  zh: /(的|和|与|及|或|或者|但|但是|而且|因为|如果|以及)$/u,
}
const SENTENCE_END = /[.!?。！？؟…][)\]"'”’»」』）]*$/u
const ELLIPSIS = /\s*(?:…|\.{3,})$/u

/**
 * `'breaks-off'`: the last word leads on to something that is not there, with an ellipsis after it
 * or without; `'no-stop'`: it may be whole, but has no full stop.
 */
export function classifyEnding(text: string, locale: Locale): 'whole' | 'breaks-off' | 'no-stop' {
  if (text === '' || DANGLING_WORDS[locale]?.test(text.replace(ELLIPSIS, '')))
    return text === '' ? 'whole' : 'breaks-off'
  if (SENTENCE_END.test(text)) return 'whole'
  return /[,;،؛，；–—-]$/u.test(text) ? 'breaks-off' : 'no-stop'
}

/** Whether a text that breaks off shows it with an ellipsis. */
export const endsWithEllipsis = (text: string): boolean => ELLIPSIS.test(text)

export const unfinished: Rule = {
  code: 'unfinished',
  find: (looked) => {
    const text = lastParagraph(looked) ?? ''
    if (findStrayDate(text, looked.locale) || classifyEnding(text, looked.locale) === 'whole')
      return []
    const words = text.split(' ').slice(-5).join(' ')
    return classifyEnding(text, looked.locale) === 'breaks-off'
      ? [
          {
            words,
            message: 'The answer breaks off in mid-sentence.',
            suggestion: endsWithEllipsis(text)
              ? 'Finish the sentence, or end it before.'
              : `Finish the sentence, or end it before. Until then it is shown as “${words} …”.`,
          },
        ]
      : [
          {
            words,
            message: 'The answer has no full stop at its end; something may be missing.',
            suggestion: `${words}.`,
          },
        ]
  },
}
