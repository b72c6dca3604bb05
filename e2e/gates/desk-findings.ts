import type { Page } from 'playwright/test'
import { PAYLOAD_FINDINGS } from '../support/payload-findings.ts'

export type Theme = 'light' | 'dark'
/** `listed` is the place in PAYLOAD_FINDINGS; null for what is ours or new. */
export type DeskFinding = { listed: number | null; said: string }

type Node = { element: Element; html: string; failureSummary?: string }
type Axe = { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: Node[] }[] }> }

const WCAG_AA = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** In the dark the elements are the same; only colours differ. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds in a view as it stands, in one of Payload's themes. Nothing in our own markup counts as listed. */
export const deskFindings = (page: Page, theme: Theme): Promise<DeskFinding[]> =>
  page.evaluate(async ({ theme, runOnly, known }) => {
    document.documentElement.dataset.theme = theme
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'], elementRef: true, runOnly })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ element, html, failureSummary }) => {
      const ours = element.closest('.desk, [class*="desk-"]') !== null
      const listed = ours ? -1 : known.findIndex(({ rule, where }) => rule === id && element.matches(where))
      return { listed: listed < 0 ? null : listed, said: `${ours ? 'our own' : 'Payload’s'} ${id}: ${html.slice(0, 240)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}` }
    }))
  }, { theme, runOnly: theme === 'light' ? WCAG_AA : COLOURS, known: PAYLOAD_FINDINGS.map(({ rule, where }) => ({ rule, where })) })
