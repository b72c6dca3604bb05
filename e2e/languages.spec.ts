import type { Page } from 'playwright'
import { LOCALES, type Locale } from '../src/i18n/locales.ts'
import { kindsIn, otherKindsIn } from './gates/kinds.ts'
import { languageOf } from './support/language-of.ts'
import { portal } from './support/portal.ts'
import { isAddress, saidOn, wrong } from './support/said-on.ts'
import { expect, test } from './support/test.ts'
import { traces } from './support/traces.ts'

/** Every address of one language that its pages lead to, and some that are not there. */
async function crawl(
  page: Page,
  locale: Locale,
  visit: (path: string, root: { lang: string; dir: string }) => Promise<void>,
): Promise<number> {
  const { reviewed, gone, stale } = portal().planted
  // An address that cannot be read is refused in English, before anything knows its language.
  const kinds = [...(await kindsIn(locale)), ...(await otherKindsIn(locale))].filter(
    ({ name }) => name !== 'broken',
  )
  const pack = kinds.find(({ name }) => name === 'pack')!.path
  const waiting = [
    ...kinds.map(({ path }) => path),
    `${pack}/2026-11-29`,
    `/${locale}/p/never`,
    `/${locale}/%C3`,
    `/${locale}/session?n=1&n=2&n=3`,
    `/${locale}/search?q=therapy`,
    `/${locale}/questions/${reviewed}`,
    `/${locale}/questions/${stale}`,
    `/${locale}/embed/questions/${gone}`,
    `/${locale}/embed/questions/never-there`,
    `/${locale}/topics/never-there`,
    `/${locale}/never-there`,
    // What a health record leads to: a list of the answers found.
    `/connect?mainSearchCriteria.v.dn=therapy&informationRecipient.languageCode.c=${locale}`,
  ]
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path)
    // In one question, and without a locator, which brings a script of its own into every page.
    const { links, ...root } = await page.evaluate(() => ({
      lang: document.documentElement.getAttribute('lang') ?? '',
      dir: document.documentElement.getAttribute('dir') ?? '',
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .map(({ href }) => new URL(href))
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname, search }) => pathname + search),
    }))
    await visit(path, root)
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
    const pages = await crawl(page, code, async (path, root) => {
      expect(root, path).toEqual({ lang: code, dir })
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
