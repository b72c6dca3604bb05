import { expect, type Page } from 'playwright/test'

/**
 * Waits until a form of the desk keeps what is typed. Payload puts the stored values into a form
 * once more after it is rendered, and says in an attribute when that is done.
 */
export const formReady = (page: Page): Promise<void> =>
  expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()

/**
 * Waits until Payload has closed its menu, which it may show for a moment after a page has loaded: what
 * is pressed meanwhile moves away. For windows of up to 1440 pixels.
 */
export const menuClosed = (page: Page): Promise<void> =>
  expect(
    page.locator('.template-default--nav-animate:not(.template-default--nav-open)'),
  ).toBeVisible()
