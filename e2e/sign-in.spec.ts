import AxeBuilder from '@axe-core/playwright'
import { addPerson, expect, letterTo, linkIn, PASSWORD, signIn, test } from './sign-in/test.ts'
import { ADMIN } from './support/staff.ts'

test('a new clinician signs in with only the invitation, in their language', async ({
  page,
  browser,
  clinic,
}) => {
  await test.step('an admin adds and invites them on the desk', async () => {
    await page.goto('/admin/collections/users/create')
    await signIn(page, ADMIN)
    await expect(page).toHaveURL(/\/users\/create$/)
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
    await expect(page.getByText('The letter is on its way.', { exact: false })).toBeVisible()
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

test('the pages keep the chosen language and work with the keyboard, without JavaScript', async ({
  browser,
  clinic,
}) => {
  const context = await browser.newContext({
    baseURL: clinic.url,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto('/sign-in?callbackUrl=/admin/collections/entries')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByLabel('البريد الإلكتروني').fill(ADMIN.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('a wrong password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'البريد الإلكتروني وكلمة المرور غير متطابقين. يُرجى التحقق منهما والمحاولة مرة أخرى.',
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('link', { name: 'هل نسيت كلمة المرور؟' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('هل نسيت كلمة المرور؟')
  await page.goBack()
  await page.getByLabel('البريد الإلكتروني').fill(ADMIN.email)
  await page.getByLabel('كلمة المرور').fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${clinic.url}/admin/collections/entries`)
  await context.close()
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
  expect(await clinic.user('list')).toMatch(/nora@clinic\.test +editor .*clinic’s account/)

  await page.goto('/sign-in/out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page).toHaveURL(`${clinic.url}/sign-in?say=signed-out`)
  await expect(page.getByText('You are signed out.')).toBeVisible()
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
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page.getByText('The laptop at the desk')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin`)

  await page.context().clearCookies()
  await page.goto('/sign-in?callbackUrl=/admin/collections/entries')
  await signIn(page, { email: 'pascale@clinic.test', password: PASSWORD })
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(`${clinic.url}/admin/collections/entries`)
})
