import { expect, type Page } from 'playwright/test'

/**
 * Waits until a form of the desk keeps what is typed. Payload puts the stored values into a form
 * once more after it is rendered, and says in an attribute when that is done.
 */
export const formReady = (page: Page): Promise<void> =>
  expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()
