import editors from '../../../../docs/editors.md'
import arEditors from '../../../../docs/handbook/ar/editors.md'
import arTranslators from '../../../../docs/handbook/ar/translators.md'
import esEditors from '../../../../docs/handbook/es/editors.md'
import esTranslators from '../../../../docs/handbook/es/translators.md'
import frEditors from '../../../../docs/handbook/fr/editors.md'
import frTranslators from '../../../../docs/handbook/fr/translators.md'
import made from '../../../../docs/handbook/made-from.json' with { type: 'json' }
import viEditors from '../../../../docs/handbook/vi/editors.md'
import viTranslators from '../../../../docs/handbook/vi/translators.md'
import zhEditors from '../../../../docs/handbook/zh/editors.md'
import zhTranslators from '../../../../docs/handbook/zh/translators.md'
import translators from '../../../../docs/translators.md'
import type { BookTexts, MadeFrom } from './text-in.ts'

/** What a part was made from is a pair in the file, which its type does not say. */
const from = made as unknown as Record<string, Record<string, MadeFrom>>
const whole = (code: string, name: string, text: string) => ({
  text,
  madeFrom: from[code]?.[name] ?? [],
})

/**
 * The handbooks, in English and in the languages that have them. `value` is in the address of the
 * page. What is not translated, or was changed since, is shown in English.
 */
export const BOOKS = [
  {
    value: '',
    title: 'handbook.book.editors',
    english: editors,
    translated: {
      ar: whole('ar', 'editors', arEditors),
      es: whole('es', 'editors', esEditors),
      fr: whole('fr', 'editors', frEditors),
      vi: whole('vi', 'editors', viEditors),
      zh: whole('zh', 'editors', zhEditors),
    },
  },
  {
    value: 'translators',
    title: 'handbook.book.translators',
    english: translators,
    translated: {
      ar: whole('ar', 'translators', arTranslators),
      es: whole('es', 'translators', esTranslators),
      fr: whole('fr', 'translators', frTranslators),
      vi: whole('vi', 'translators', viTranslators),
      zh: whole('zh', 'translators', zhTranslators),
    },
  },
] as const satisfies readonly (BookTexts & { value: string; title: string })[]
