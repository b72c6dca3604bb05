import type { Page } from 'playwright'
import { OTHER_LANGUAGES } from '../../src/i18n/other-languages.ts'
import { languageOf } from './language-of.ts'

export type Said = { text: string; lang: string; dir: string; where: string }

/**
 * Every piece of text of a page that people read or hear, with the language and direction it is
 * said to have.
 */
export const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const said: Said[] = []
    const say = (text: string | null | undefined, element: Element | null) => {
      if (!text?.trim() || !element) return
      said.push({
        text: text.trim(),
        lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
        dir: getComputedStyle(element).direction,
        where: element.tagName.toLowerCase(),
      })
    }
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style')) say(node.textContent, node.parentElement)
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [alt], [placeholder], meta[name=description]',
    )) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content'])
        say(element.getAttribute(name), element)
    }
    return said
  })

/** The detector takes some of them for one of the portal's own. */
const OTHERS = OTHER_LANGUAGES.map(({ code }) => code)

/** An address is in no language, and reads from left to right. */
export const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text)

/** A code, such as a key or a recovery code, is in no language either. */
export const wrong = (said: Said[]): Said[] =>
  said.filter(
    ({ text, lang, where }) =>
      where !== 'code' &&
      !isAddress(text) &&
      !OTHERS.includes(lang) &&
      languageOf(text) !== null &&
      languageOf(text) !== lang,
  )
