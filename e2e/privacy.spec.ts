import { expect, test } from './support/test.ts'
import { portal } from './support/portal.ts'

/** What a browser keeps and runs after a walk over the public pages: nothing. That no other host is asked, every test watches. */
test('public pages leave no cookie and no storage, and run no script but the one that leaves quickly', async ({ page, context }) => {
  await page.goto('/')
  const pages = await page.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  const own = [...new Set(pages)].filter((href) => new URL(href).origin === portal().url && !/\/(admin|sign-in|preview)/.test(href))
  expect(own.length).toBeGreaterThan(5)
  for (const href of [...own, `${portal().url}/en/search?q=therapy`, `${portal().url}/ar`]) {
    const response = await page.goto(href)
    expect(response?.headers()['set-cookie'], href).toBeUndefined()
    const scripts = await page.locator('script:not([type="application/ld+json"])').evaluateAll((elements) => elements.map((each) => each.getAttribute('src') ?? each.textContent))
    expect(scripts.filter((script) => script !== '/leave.js'), `scripts on ${href}`).toEqual([])
    const stored = await page.evaluate(async () => ({
      local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(stored, href).toEqual({ local: 0, session: 0, databases: 0, workers: 0 })
  }
  expect(await context.cookies()).toEqual([])
})
