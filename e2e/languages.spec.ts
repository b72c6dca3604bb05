import type { Page } from 'playwright'
import { LOCALES, type Locale } from '../src/i18n/locales.ts'
import { OTHER_LANGUAGES } from '../src/i18n/other-languages.ts'
import { otherKindsIn } from './gates/kinds.ts'
import { languageOf } from './support/language-of.ts'
import { portal } from './support/portal.ts'
import { expect, test } from './support/test.ts'
import { traces } from './support/traces.ts'

type Said = { text: string; lang: string; dir: string; where: string }

/**
 * Every piece of text of a page that people read or hear, with the language and direction it is
 * said to have.
 */
const saidOn = (page: Page): Promise<Said[]> =>
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
const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text)

const wrong = (said: Said[]) =>
  said.filter(
    ({ text, lang }) =>
      !isAddress(text) &&
      !OTHERS.includes(lang) &&
      languageOf(text) !== null &&
      languageOf(text) !== lang,
  )

/** Every address of one language that its pages lead to, and some that are not there. */
async function crawl(
  page: Page,
  locale: Locale,
  visit: (path: string) => Promise<void>,
): Promise<number> {
  const { reviewed, gone, stale } = portal().planted
  const others = await otherKindsIn(locale)
  const waiting = [
    `/${locale}`,
    `/${locale}/feedback`,
    `/${locale}/embed/questions/${reviewed}`,
    `/${locale}/search?q=therapy`,
    `/${locale}/search?q=zzzzqqqq`,
    `/${locale}/questions/never-there`,
    `/${locale}/questions/${gone}`,
    `/${locale}/questions/${stale}`,
    `/${locale}/never-there`,
    ...others.map(({ path }) => path),
  ]
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path)
    await visit(path)
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname, search }) => pathname + search),
    )
    for (const link of links) {
      if (!link.startsWith(`/${locale}`) || seen.has(link) || !/^\/\w\w(\/|$|\?)/.test(link))
        continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return seen.size
}

test('the detector knows the languages, and sees a text whose language is given wrongly', async ({
  page,
}) => {
  expect(languageOf('What is the relationship between a therapist and client?')).toBe('en')
  expect(languageOf('¿Qué es la relación y por qué es importante para los clientes?')).toBe('es')
  expect(languageOf('ما هي العلاقة العلاجية؟')).toBe('ar')
  expect(languageOf('988')).toBeNull()
  await page.goto('/ar')
  expect(wrong(await saidOn(page))).toEqual([])
  await page.evaluate(() =>
    document.querySelectorAll('[lang]').forEach((element) => element.setAttribute('lang', 'en')),
  )
  expect(wrong(await saidOn(page)).length).toBeGreaterThan(5)
})

for (const { code, dir } of LOCALES) {
  // That no other host is asked, every test watches.
  test(`every page in ${code} says of each text which language it is in, and leaves no trace of its reader`, async ({
    page,
    context,
    watch,
  }) => {
    watch.expectError(/404 \(Not Found\)|410 \(Gone\)/)
    const faults: string[] = []
    const pages = await crawl(page, code, async (path) => {
      expect(await page.locator('html').getAttribute('lang'), path).toBe(code)
      expect(await page.locator('html').getAttribute('dir'), path).toBe(dir)
      faults.push(...(await traces(page, context)))
      const said = await saidOn(page)
      faults.push(
        ...wrong(said).map(
          ({ text, lang, where }) =>
            `${path} <${where} lang=${lang}> ${languageOf(text)}: ${text.slice(0, 80)}`,
        ),
      )
      faults.push(
        ...said
          .filter(
            ({ text, dir: way }) => !isAddress(text) && languageOf(text) === 'ar' && way !== 'rtl',
          )
          .map(({ text }) => `${path} is Arabic from left to right: ${text.slice(0, 60)}`),
      )
    })
    expect(pages).toBeGreaterThan(15)
    expect(faults).toEqual([])
  })
}

test('the pages of the sign-in say it too, and so does what machines read', async ({
  page,
  watch,
}) => {
  watch.expectError(/401/)
  for (const { code } of LOCALES) {
    for (const path of ['/sign-in', '/sign-in/forgot', '/sign-in?error=CredentialsSignin']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${code}`)
      expect(await page.locator('html').getAttribute('lang'), path).toBe(code)
      expect(wrong(await saidOn(page)), `${path} in ${code}`).toEqual([])
    }
    const feed = await (await page.request.get(`/${code}/feed.xml`)).text()
    expect(/<feed[^>]* xml:lang="([^"]*)"/.exec(feed)?.[1]).toBe(code)
    const said = [...feed.matchAll(/<(title|summary|subtitle)([^>]*)>([^<]*)</g)].map(
      ([, , attributes = '', text = '']) => ({
        text,
        lang: /xml:lang="([^"]*)"/.exec(attributes)?.[1] ?? code,
      }),
    )
    expect(said.filter(({ text, lang }) => ![lang, null].includes(languageOf(text)))).toEqual([])
  }
})
