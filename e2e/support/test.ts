import { test as base, expect, type BrowserContext, type Page } from 'playwright/test'
import { portal } from './portal.ts'

type Watch = {
  /** Says that a console error which matches is part of this test. */
  expectError: (pattern: RegExp) => void
}

/**
 * Playwright's test with rules of our own: an error in the console or a request to any host
 * but the portal fails the test, in every page of every context that the test opens through
 * `context` or `page`.
 */
export const test = base.extend<{ watch: Watch }>({
  baseURL: async ({}, use) => use(portal().url),
  watch: [
    async ({ context }, use) => {
      const faults: string[] = []
      const expected: RegExp[] = []
      observe(context, faults)
      await use({ expectError: (pattern) => expected.push(pattern) })
      expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Gathers console errors, page errors and requests to foreign hosts. */
export function observe(context: BrowserContext, faults: string[]): void {
  const home = new URL(portal().url).host
  context.on('page', (page: Page) => {
    page.on('pageerror', (error) => faults.push(`page error on ${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console on ${page.url()}: ${message.text()}`)
    })
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== home)
      faults.push(`request to ${url.host}: ${request.url()}`)
  })
}
