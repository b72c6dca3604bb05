import type { Page } from 'playwright/test'

/**
 * Every view of the desk that an admin meets: where it is, and what must be there before it counts
 * as shown.
 */
export type DeskView = { name: string; path: string; shown: string }

const OWN = 'main.desk-view h1'
const FORM = '.render-fields'
const LIST = '.collection-list'
/** `entry` is the number of an answer with several versions. */
export const deskViews = (entry: number): DeskView[] => [
  { name: 'first page', path: '/admin', shown: '.desk-dashboard' },
  { name: 'answers', path: '/admin/collections/entries', shown: OWN },
  {
    name: 'an answer',
    path: `/admin/collections/entries/${entry}`,
    shown: `[data-lexical-editor]`,
  },
  { name: 'new answer', path: '/admin/collections/entries/create', shown: '[data-lexical-editor]' },
  {
    name: 'compare versions',
    path: `/admin/collections/entries/${entry}/versions`,
    shown: 'main.desk-view',
  },
  ...[
    'coverage',
    'exchange',
    'words',
    'feedback',
    'history?path=/',
    'labels',
    'labels?record=contacts+1',
    'log',
    'signing',
    'imports',
    'handbook',
  ].map((path) => ({ name: path, path: `/admin/${path}`, shown: OWN })),
  ...['glossary', 'topics', 'contacts', 'phrases', 'media', 'users'].map((slug) => ({
    name: `${slug}, list`,
    path: `/admin/collections/${slug}`,
    shown: LIST,
  })),
  ...['phrases', 'media', 'users'].map((slug) => ({
    name: `${slug}, new`,
    path: `/admin/collections/${slug}/create`,
    shown: FORM,
  })),
  { name: 'settings', path: '/admin/globals/settings', shown: FORM },
  { name: 'own account', path: '/admin/account', shown: FORM },
]

/**
 * Opens a view, waits until it is there and awake, unfolds all that folds, and stills it, so that
 * no colour is half way to another.
 */
export async function shown(page: Page, { path, shown }: DeskView): Promise<void> {
  await page.goto(path)
  await page.locator(shown).first().waitFor()
  await page.locator('nav[aria-label="The desk"]').waitFor({ state: 'attached' })
  await page.addStyleTag({
    content: '*, ::before, ::after { transition: none !important; animation: none !important }',
  })
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((each) => (each.open = true)),
  )
}
