import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule } from './rule.ts'
import { findStrayDate, lastParagraph } from './stray-date.ts'

const SENTENCE_END = /[.!?。！？؟…][)\]"'”’»」』）]*$/u
const ELLIPSIS = /\s*(?:…+|\.{3,})$/u

/**
 * Classifies how a text ends. `'breaks-off'`: the last word leads on to something that is missing,
 * with or without an ellipsis after it. `'no-stop'`: it may be complete, but has no full stop.
 */
export function classifyEnding(text: string, locale: Locale): 'whole' | 'breaks-off' | 'no-stop' {
  if (text === '') return 'whole'
  if (CHECKS[locale]?.danglingEnd?.test(text.replace(ELLIPSIS, ''))) return 'breaks-off'
  if (SENTENCE_END.test(text)) return 'whole'
  return /[,;،؛，；–—-]$/u.test(text) ? 'breaks-off' : 'no-stop'
}

export const endsWithEllipsis = (text: string): boolean => ELLIPSIS.test(text)

export const unfinished = defineRule({
  code: 'unfinished',
  about: 'surface',
  find: (input, t) => {
    const text = lastParagraph(input) ?? ''
    const ending = classifyEnding(text, input.locale)
    if (findStrayDate(text, input.locale) || ending === 'whole') return []
    const words = text.split(' ').slice(-5).join(' ')
    if (ending === 'no-stop')
      return [
        {
          words,
          message: t('checks.noStop'),
          suggestion: `${words}.`,
        },
      ]
    return [
      {
        words,
        message: t('checks.breaksOff'),
        suggestion: endsWithEllipsis(text)
          ? t('checks.breaksOff.todo')
          : t('checks.breaksOff.todoSeen', { words }),
      },
    ]
  },
})
