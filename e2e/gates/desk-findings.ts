import type { Page } from 'playwright/test'

type Node = { element: Element; html: string; failureSummary?: string }
type Axe = {
  run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: Node[] }[] }>
}

const WCAG_AA = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** In the dark the elements are the same; only colours differ. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe finds in the desk as it stands, light and then dark, and objects that should be words: each
 * a sentence that says whose it is.
 */
export const deskFindings = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (looks) => {
      // Names are given at the next frame after something was drawn (src/cms/desk/aria).
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
      const found: string[] = []
      const { innerHTML } = document.body
      const unreadable = /.{0,80}\[object \w+\]/.exec(innerHTML)?.[0]
      if (unreadable) found.push(`an object instead of words: ${unreadable}`)
      for (const { theme, runOnly } of looks) {
        document.documentElement.dataset.theme = theme
        const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
          resultTypes: ['violations'],
          elementRef: true,
          runOnly,
        })
        for (const { id, nodes } of violations) {
          for (const { element, html, failureSummary } of nodes) {
            const whose = element.closest('.desk, [class*="desk-"]') ? 'our own' : 'Payload’s'
            found.push(
              `${theme}: ${whose} ${id}: ${html.slice(0, 240)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
            )
          }
        }
      }
      return found
    },
    [
      { theme: 'light', runOnly: WCAG_AA },
      { theme: 'dark', runOnly: COLOURS },
    ],
  )
