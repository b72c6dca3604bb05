import AxeBuilder from '@axe-core/playwright'
import { generateSync } from 'otplib'
import {
  addPerson,
  codeFromPage,
  expect,
  letterTo,
  linkIn,
  PASSWORD,
  signIn,
  tabTo,
  test,
} from './sign-in/test.ts'
import { sessionCookieOf } from './support/session.ts'
import { ADMIN } from './support/staff.ts'

test('the first admin’s link leads through password and second factor to the desk, by keyboard', async ({
  page,
  clinic,
}) => {
  await page.goto(clinic.firstLink)
  await tabTo(page, 'Your name')
  await page.keyboard.type('Ada First')
  await tabTo(page, 'New password')
  await page.keyboard.type(ADMIN.password)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a second factor')
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in\/factor\?/)
  await tabTo(page, 'The six digits that the app shows now')
  await page.keyboard.type(await codeFromPage(page))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep these recovery codes')
  await tabTo(page, 'I’ve kept them')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${clinic.url}/admin`)
  expect(await clinic.user(['list'])).toMatch(/admin@clinic\.test .*second factor: app/)
})

test('an admin without a second factor sets one up at the next sign-in, in Arabic, without JavaScript', async ({
  browser,
  clinic,
}) => {
  const email = 'yesterday@clinic.test'
  await clinic.user(['add', email, '--role', 'admin', '--password-stdin'], PASSWORD)
  const context = await browser.newContext({
    baseURL: clinic.url,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto('/sign-in?callbackUrl=/admin/collections/entries')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByLabel('البريد الإلكتروني').fill(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('a wrong password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'البريد الإلكتروني وكلمة المرور غير متطابقين. يُرجى التحقق منهما والمحاولة مرة أخرى.',
  )
  await page.getByRole('link', { name: 'هل نسيت كلمة المرور؟' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('هل نسيت كلمة المرور؟')
  await page.goBack()
  await page.getByLabel('البريد الإلكتروني').fill(email)
  await page.getByLabel('كلمة المرور').fill(PASSWORD)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('إضافة عامل ثانٍ')
  await expect(page.locator('.qr svg')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const code = await codeFromPage(page)
  await page.locator('input[name=code]').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.locator('.codes li')).toHaveCount(10)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('link', { name: 'احتفظت بها' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin/collections/entries`)
  await context.close()
})

test('a script signs in with the key that the command printed', async ({ clinic }) => {
  const email = 'script@clinic.test'
  const printed = await clinic.user(
    ['add', email, '--role', 'admin,reviewer', '--password-stdin', '--totp', '--json'],
    PASSWORD,
  )
  const { totp, link } = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as {
    link: null
    totp: { secret: string; uri: string; recoveryCodes: string[] }
  }
  expect([link, totp.recoveryCodes.length]).toEqual([null, 10])
  expect(totp.uri).toContain(totp.secret)
  const csrf = await fetch(`${clinic.url}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const signedIn = await fetch(`${clinic.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: {
      cookie: csrf.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    },
    body: new URLSearchParams({
      csrfToken,
      email,
      password: PASSWORD,
      code: generateSync({ secret: totp.secret }),
      json: 'true',
    }),
  })
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const me = await fetch(`${clinic.url}/api/users/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ user: { email } })
})

test('a new clinician signs in with only the invitation, in their language', async ({
  page,
  browser,
  clinic,
}) => {
  await test.step('an admin adds and invites them on the desk', async () => {
    await page.context().addCookies([await sessionCookieOf(ADMIN, clinic)])
    await page.goto('/admin/collections/users/create')
    await page.locator('#field-name').fill('Inés Nueva')
    await page.locator('#field-email').fill('ines@clinic.test')
    await page.locator('#field-languages .clear-indicator').click()
    for (const [field, choice] of [
      ['roles', 'Translator'],
      ['languages', 'Español'],
    ] as const) {
      await page.locator(`#field-${field} .rs__control`).click()
      await page.locator('.rs__option').getByText(choice, { exact: true }).click()
    }
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText('The email is on its way.', { exact: false })).toBeVisible()
  })
  await test.step('the invitation is in Spanish and leads to the desk', async () => {
    const letter = await letterTo(clinic, 'ines@clinic.test')
    expect(letter.text).toContain('Hola, Inés Nueva:')
    const own = await (
      await browser.newContext({ baseURL: clinic.url, javaScriptEnabled: false })
    ).newPage()
    await own.goto(linkIn(letter))
    await expect(own.locator('html')).toHaveAttribute('lang', 'es')
    await own.getByLabel('Contraseña nueva').fill(PASSWORD)
    await own.keyboard.press('Enter')
    await expect(own).toHaveURL(`${clinic.url}/admin`)
    await own.context().close()
  })
})

test('the clinic’s provider signs people in and out; a person without a role learns what to ask for', async ({
  page,
  browser,
  clinic,
}) => {
  await page.goto('/sign-in?callbackUrl=/admin/collections/topics')
  await page.getByRole('button', { name: 'Continue with the clinic’s account' }).click()
  await page.getByPlaceholder('Enter any login').fill('nora')
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin/collections/topics`)
  expect(await clinic.user(['list'])).toMatch(/nora@clinic\.test +editor .*clinic’s account/)

  await page.goto('/sign-in/out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page).toHaveURL(`${clinic.url}/sign-in?say=signed-out`)
  await expect(page.getByText('You’re signed out.')).toBeVisible()
  await page.getByRole('button', { name: 'Continue with the clinic’s account' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()

  const other = await (await browser.newContext({ baseURL: clinic.url, locale: 'fr-FR' })).newPage()
  await other.goto('/sign-in')
  await other.getByRole('button', { name: 'Continuer avec le compte de la clinique' }).click()
  await other.getByPlaceholder('Enter any login').fill('cook')
  await other.getByPlaceholder('and password').fill('anything')
  await other.getByRole('button', { name: 'Sign-in' }).click()
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Pas encore d’accès')
  await expect(other.getByText('« clinic_roles »', { exact: false })).toBeVisible()
  await other.context().close()
})

test('a passkey is added, signs in alone, and is a second factor for a password', async ({
  page,
  clinic,
}) => {
  await addPerson(clinic, 'pascale@clinic.test')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })

  await page.goto('/sign-in?callbackUrl=/sign-in')
  await signIn(page, { email: 'pascale@clinic.test', password: PASSWORD })
  await expect(page).toHaveURL(`${clinic.url}/admin`)
  await page.goto('/sign-in/factor')
  await page.getByLabel('Name of this passkey', { exact: false }).fill('The laptop at the desk')
  await page.getByRole('button', { name: 'Set up a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible()
  await page.getByRole('link', { name: 'I’ve kept them' }).click()
  await expect(page.getByText('The laptop at the desk')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
  await expect(page.getByText('You’re signed out.')).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin`)

  await page.context().clearCookies()
  await page.goto('/sign-in?callbackUrl=/admin/collections/entries')
  await signIn(page, { email: 'pascale@clinic.test', password: PASSWORD })
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin/collections/entries`)
})
