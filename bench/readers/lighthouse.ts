import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { kindsIn } from '../../e2e/gates/kinds.ts'
import { chromium as installed } from '../../e2e/support/chromium.ts'
import { portal } from '../../e2e/support/portal.ts'
import { freePort } from '../../e2e/support/start.ts'
import { workshop } from './workshop.ts'

type Category = {
  id: string
  title: string
  score: number | null
  auditRefs: { id: string; weight: number }[]
}
type Result = {
  lhr: {
    categories: Record<string, Category>
    audits: Record<string, { score: number | null; title: string }>
  }
}
type Lighthouse = (url: string, flags: object) => Promise<Result>

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Lighthouse on each kind of page that search engines may list, as a phone on slow 4G. Returns
 * what has less than 100, with its reasons.
 */
export async function measureLighthouse(): Promise<string[]> {
  const folder = workshop('lighthouse', { lighthouse: '12.8.2' })
  const { default: lighthouse } = (await import(
    pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href
  )) as { default: Lighthouse }
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  })
  const rows: Record<string, Record<string, number>> = {}
  const missed: string[] = []
  for (const locale of ['en', 'ar'] as const) {
    for (const { name, path, indexable } of await kindsIn(locale)) {
      if (!indexable) continue
      const { lhr } = await lighthouse(portal().url + path, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: CATEGORIES,
      })
      rows[`${locale} ${name}`] = Object.fromEntries(
        CATEGORIES.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]),
      )
      for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
        const reasons = auditRefs
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
          .map(({ id }) => lhr.audits[id]?.title ?? id)
        if ((score ?? 0) < 1)
          missed.push(
            `${locale} ${name}: ${title} ${Math.round((score ?? 0) * 100)} (${reasons.join('; ')})`,
          )
      }
    }
  }
  await browser.close()
  console.log('\nLighthouse 12.8.2, its own phone')
  console.table(rows)
  return missed
}
