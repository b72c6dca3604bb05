import type { Page } from 'playwright'
import { LOCALE_CODES, LOCALES, type Locale } from '../src/i18n/locales.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { kindsIn } from './gates/kinds.ts'
import { codeFromPage, PASSWORD } from './sign-in/test.ts'
import { runInstalled } from './support/command.ts'
import { languageOf } from './support/language-of.ts'
import { member, type Member, type Text } from './support/member.ts'
import { portal } from './support/portal.ts'
import { saidOn, wrong } from './support/said-on.ts'
import { sessionCookieOf, sessionHeader } from './support/session.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const EDITOR = STAFF.find(({ role }) => role === 'editor')!
const TRANSLATOR = STAFF.find(({ role }) => role === 'translator')!

/** The page says which language it is in, and no text on it is said to be in a wrong one. */
async function expectIn(page: Page, code: Locale): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), page.url()).toBe(code)
  const faults = wrong(await saidOn(page)).map(
    ({ text, lang, where }) => `<${where} lang=${lang}> ${languageOf(text)}: ${text.slice(0, 80)}`,
  )
  expect(faults, `${page.url()} in ${code}`).toEqual([])
}

for (const { code } of LOCALES)
  test(`what follows a reader’s “no” is in ${code}`, async ({ page, watch }) => {
    watch.expectError(/400 \(Bad Request\)/)
    const question = (await kindsIn(code)).find(({ name }) => name === 'question, not reviewed')!
    await page.goto(question.path)
    await page.locator('form.ask button[value=no]').click()
    await expect(page.locator('input[name=reason]').first()).toBeVisible()
    await expectIn(page, code)
    await page.locator('input[name=reason]').first().check()
    await page.locator('form:has(input[name=reason]) button').click()
    await expect(page.locator('input[name=reason]')).toHaveCount(0)
    await expectIn(page, code)

    // A form that a program has changed.
    await page.goto(question.path)
    await page.locator('form.ask input[name=number]').evaluate((field) => {
      ;(field as HTMLInputElement).value = 'none'
    })
    await page.locator('form.ask button[value=yes]').click()
    await expect(page.locator('form.ask')).toHaveCount(0)
    await expectIn(page, code)
  })

test('what a health record gets says of each title which language it is in', async ({ page }) => {
  for (const code of LOCALE_CODES) {
    const asked = `/connect?mainSearchCriteria.v.dn=therapy&informationRecipient.languageCode.c=${code}`
    const response = await page.request.get(`${asked}&knowledgeResponseType=text/xml`)
    expect(response.headers()['content-language']).toBe(code)
    const atom = await response.text()
    expect(/<feed[^>]* xml:lang="([^"]*)"/.exec(atom)?.[1]).toBe(code)
    const said = [...atom.matchAll(/<(title|summary|subtitle)([^>]*)>([^<]*)</g)].map(
      ([, , attributes = '', text = '']) => ({
        text,
        lang: /xml:lang="([^"]*)"/.exec(attributes)?.[1] ?? code,
      }),
    )
    expect(said.length).toBeGreaterThan(2)
    expect(
      said.filter(({ text, lang }) => ![lang, null].includes(languageOf(text))),
      code,
    ).toEqual([])
  }
})

/** Addresses at which people without an account read a draft in English and an answer in Spanish. */
async function linksToDrafts(): Promise<string[]> {
  const editor = await member(EDITOR.email)
  const { docs } = await editor<{ docs: { id: number; topics: number[] }[] }>(
    'GET',
    '?limit=3&depth=0&where[locale][equals]=en&where[_status][equals]=published',
  )
  const { doc: original } = await editor<{ doc: Text }>('POST', '?draft=true&depth=0', {
    locale: 'en',
    topics: docs[0]?.topics,
    related: docs.map(({ id }) => id),
    riskTier: 'high',
    sensitive: true,
    jurisdiction: 'State of California',
    sources: [{ title: 'A guide to the rights of clients', publisher: 'The clinic' }],
    question: 'What may I ask my therapist for in writing?',
    shortAnswer: 'You may ask for a plan of the treatment and for a copy of the notes.',
    answer: answerOf('Your therapist can explain what the notes say and why they are kept.'),
  })
  const translator = await member(TRANSLATOR.email)
  const { docs: inSpanish } = await translator<{ docs: Text[] }>(
    'GET',
    '?limit=1&depth=0&where[locale][equals]=es&where[_status][equals]=published',
  )
  const addressOf = async (who: Member, { id }: Text) =>
    new URL((await who<{ url: string }>('POST', `/${id}/draft-links`, { days: 1 })).url).pathname
  return [await addressOf(editor, original), await addressOf(translator, inSpanish[0]!)]
}

for (const { code, dir } of LOCALES)
  test.describe(`in a browser in ${code}`, () => {
    test.use({ locale: code })

    test('a draft shown by a link keeps its own language', async ({ page, watch }) => {
      watch.expectError(/404 \(Not Found\)/)
      for (const path of await linksToDrafts())
        for (const address of [path, `${path}?sent=too-many`]) {
          await page.goto(address)
          expect(await page.locator('html').getAttribute('dir')).toBe(dir)
          await expectIn(page, code)
        }
      await page.goto('/preview/shared/never-there')
      await expectIn(page, code)
    })
  })

/** What the sign-in shows to people who are not signed in. */
const SIGN_IN = [
  ...['Away', 'CredentialsSignin', 'Expired', 'OAuthCallback', 'OAuthSignin', 'Passkey'].map(
    (error) => `/sign-in?error=${error}`,
  ),
  '/sign-in?error=TooMany',
  '/sign-in?error=Unknown',
  '/sign-in?say=idle',
  '/sign-in?say=signed-out',
  '/sign-in/forgot',
  '/sign-in/link/never-there',
  ...['address-taken', 'disabled', 'last-admin', 'no-address', 'no-role', 'not-invited'].map(
    (reason) => `/sign-in/no-access?reason=${reason}`,
  ),
  '/sign-in/no-access',
  '/sign-in/out',
]
/** What it shows to those who are. */
const SIGNED_IN = [
  '/sign-in',
  '/sign-in/account',
  '/sign-in/again?next=account',
  '/sign-in/factor',
  '/sign-in/out',
]

/** Opens pages of the sign-in in every language. */
async function expectInAll(page: Page, paths: readonly string[]): Promise<void> {
  for (const code of LOCALE_CODES)
    for (const path of paths) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${code}`)
      expect(new URL(page.url()).pathname).toBe(path.split('?')[0])
      await expectIn(page, code)
    }
}

test('every page of the sign-in is in the language that was chosen', async ({
  page,
  context,
  watch,
}) => {
  watch.expectError(/40[13] \(|410 \(Gone\)|503 \(/)
  await expectInAll(page, SIGN_IN)
  const headers = {
    cookie: await sessionHeader(ADMIN),
    origin: portal().url,
    'content-type': 'application/json',
  }
  const people = await fetch(
    `${portal().url}/api/users?where[email][equals]=${encodeURIComponent(TRANSLATOR.email)}`,
    { headers },
  )
  const { docs } = (await people.json()) as { docs: { id: number }[] }
  const made = await fetch(`${portal().url}/api/users/${docs[0]!.id}/invite`, {
    method: 'POST',
    headers,
    body: '{}',
  })
  const { link } = (await made.json()) as { link: string }
  await expectInAll(page, [new URL(link).pathname])
  await context.addCookies([await sessionCookieOf(EDITOR, portal())])
  await expectInAll(page, SIGNED_IN)
})

test('so are the recovery codes, and the page that asks for the second factor', async ({
  page,
  context,
}) => {
  const person = { email: 'second-factor@clinic.test' }
  const { dataDir } = portal()
  const add = ['add', person.email, '--role', 'editor', '--password-stdin']
  await runInstalled(dataDir, 'src/server/cli/user.ts', add, PASSWORD)
  await context.addCookies([await sessionCookieOf(person, portal())])
  await page.goto('/sign-in/factor?lang=ar')
  await page.locator('input[name=code]').fill(await codeFromPage(page))
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name=code]')).toHaveCount(0)
  await expectIn(page, 'ar')

  await context.clearCookies()
  await page.goto('/sign-in?lang=ar')
  await page.locator('input[name=email]').fill(person.email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in\/code/)
  await expectInAll(page, ['/sign-in/code', '/sign-in/code?error=Passkey'])
})
