import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright'

/**
 * What two independent checkers find in a page as it stands: axe (every rule, AAA too) and IBM's
 * Equal Access.
 */
const require = createRequire(import.meta.url)

/**
 * Puts both checkers into every page of a context; the context must bypass the pages' own policy
 * against scripts.
 */
export async function bringCheckers(context: BrowserContext): Promise<void> {
  await bringAxe(context)
  await context.addInitScript({
    path: require.resolve('accessibility-checker-engine/ace-window.js'),
  })
}

export const bringAxe = (context: BrowserContext) =>
  context.addInitScript({ path: require.resolve('axe-core/axe.min.js') })

type AxeResult = {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}
type IbmResult = {
  results: {
    ruleId: string
    reasonId: string
    value: [string, string]
    message: string
    snippet: string
  }[]
}
type Checkers = {
  axe: { run: (root: Document, options: object) => Promise<AxeResult> }
  ace_ibma: {
    Checker: new () => {
      addGuideline: (guideline: object) => void
      check: (root: Document, rules: string[]) => Promise<IbmResult>
    }
  }
}

/**
 * Axe's rules that hold for a whole page; those that are switched off by default for being AAA are
 * on.
 */
const RULES = {
  'color-contrast-enhanced': { enabled: true },
  'identical-links-same-purpose': { enabled: true },
  'meta-refresh-no-exceptions': { enabled: true },
  'target-size': { enabled: true },
}

const runAxe = (page: Page, options: object): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { violations } = await (window as unknown as Checkers).axe.run(document, {
      resultTypes: ['violations'],
      ...options,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `axe ${id}: ${html.slice(0, 140)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
    )
  }, options)

export const axeFindings = (page: Page) => runAxe(page, { rules: RULES })
export const axeColours = (page: Page) =>
  runAxe(page, {
    runOnly: {
      type: 'rule',
      values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
    },
  })

/** Equal Access's failures; what it asks a person to look at is looked at by the other gates. */
const runIbm = (page: Page, colours: boolean): Promise<string[]> =>
  page.evaluate(async (colours) => {
    const checker = new (window as unknown as Checkers).ace_ibma.Checker()
    const rules = ['text_contrast_sufficient', 'style_color_misuse'].map((id) => ({
      id,
      level: 'VIOLATION',
      toolkitLevel: '1',
    }))
    if (colours)
      checker.addGuideline({
        id: 'COLOURS',
        name: 'Colours',
        category: 'Accessibility',
        checkpoints: [{ num: '1', name: 'Colours', wcagLevel: 'AA', summary: '', rules }],
      })
    const { results } = await checker.check(
      document,
      colours ? ['COLOURS'] : ['IBM_Accessibility', 'WCAG_2_2'],
    )
    return [
      ...new Set(
        results
          .filter(({ value: [, outcome] }) => outcome === 'FAIL')
          .map(
            ({ ruleId, value, message, snippet }) =>
              `ibm ${ruleId} (${value[0]}): ${message} ${snippet.slice(0, 140)}`,
          ),
      ),
    ]
  }, colours)

export const ibmFindings = (page: Page) => runIbm(page, false)
export const ibmColours = (page: Page) => runIbm(page, true)
