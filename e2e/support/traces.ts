import type { BrowserContext, Page } from 'playwright'

/**
 * What a page leaves behind or runs that readers' pages must not: cookies, storage, workers,
 * scripts but the one enhancement. Each a sentence.
 */
export async function traces(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(
    ({ name }) => `${page.url()} sets the cookie ${name}`,
  )
  const found = await page.evaluate(async () => {
    const stored: Record<string, number> = {
      localStorage: localStorage.length,
      sessionStorage: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: globalThis.caches ? (await caches.keys()).length : 0,
      workers: navigator.serviceWorker
        ? (await navigator.serviceWorker.getRegistrations()).length
        : 0,
    }
    const scripts = [...document.scripts]
      .filter(({ type }) => type !== 'application/ld+json')
      .map((script) => script.getAttribute('src') ?? script.text)
    return [
      ...Object.entries(stored)
        .filter(([, count]) => count > 0)
        .map(([where, count]) => `keeps ${count} in ${where}`),
      ...scripts
        .filter((script) => script !== '/enhance.js')
        .map((script) => `runs the script ${script.slice(0, 80)}`),
    ]
  })
  return [...cookies, ...found.map((each) => `${page.url()} ${each}`)]
}
