import type { Page } from 'playwright/test'
import { MENU } from '../../src/cms/desk/admin/menu-items.ts'
import { portal } from '../support/portal.ts'

/**
 * Every view of the desk that an admin meets: where it is, and what must be there before it counts
 * as shown.
 */
export type DeskView = { name: string; path: string; shown: string }

const OWN = 'main.desk-view h1'
const FORM = '.render-fields'
const LIST = '.collection-list'
const EDITOR = '[data-lexical-editor]'
const COLLECTIONS = MENU.flatMap(({ items }) => items)
  .flatMap(({ collection }) => collection ?? [])
  .filter((slug) => slug !== 'entries')

const own = (path: string): DeskView => ({ name: path, path: `/admin/${path}`, shown: OWN })
const answer = (name: string, id: number): DeskView => ({
  name,
  path: `/admin/collections/entries/${id}`,
  shown: EDITOR,
})

/** The answers whose pages are walked: one with several versions, and a translation of it. */
type WalkedAnswers = { entry: number; translation: number }

/** `first`: the number of a document of each collection that has one. */
const deskViews = (
  { entry, translation }: WalkedAnswers,
  first: Record<string, number>,
): DeskView[] => [
  { name: 'first page', path: '/admin', shown: '.desk-dashboard' },
  { name: 'answers', path: '/admin/collections/entries', shown: OWN },
  { name: 'no answers', path: '/admin/collections/entries?q=zzqqxx&state=withdrawn', shown: OWN },
  answer('an answer', entry),
  answer('a translation', translation),
  { name: 'new answer', path: '/admin/collections/entries/create', shown: EDITOR },
  {
    name: 'compare versions',
    path: `/admin/collections/entries/${entry}/versions`,
    shown: 'main.desk-view',
  },
  ...[
    'coverage',
    'coverage?language=es',
    'exchange',
    'words',
    'feedback',
    'give',
    'history',
    'history?path=/',
    'labels',
    'labels?record=contacts+1',
    'log',
    'signing',
    `signing?ids=${entry}`,
    'imports',
    `imports?entry=${entry}`,
    'handbook',
    'handbook?for=translators',
  ].map(own),
  ...COLLECTIONS.map((slug) => ({
    name: `${slug}, list`,
    path: `/admin/collections/${slug}`,
    shown: LIST,
  })),
  ...COLLECTIONS.map((slug) => ({
    name: `${slug}, new`,
    path: `/admin/collections/${slug}/create`,
    shown: FORM,
  })),
  ...COLLECTIONS.filter((slug) => first[slug] !== undefined).map((slug) => ({
    name: `${slug}, one`,
    path: `/admin/collections/${slug}/${first[slug]}`,
    shown: FORM,
  })),
  { name: 'settings', path: '/admin/globals/settings', shown: FORM },
  { name: 'own account', path: '/admin/account', shown: FORM },
]

/** The views of the running portal, for a page that is signed in. */
export async function viewsOf(page: Page): Promise<DeskView[]> {
  const find = async (query: string) => {
    const answer = await page.request.get(`/api/${query}`)
    const { docs } = (await answer.json()) as { docs: { id: number }[] }
    return docs[0]?.id
  }
  const bySlug = (slug: string) =>
    find(`entries?depth=0&where[slug][equals]=${encodeURIComponent(slug)}`)
  const { reviewed, stale } = portal().planted
  const first: Record<string, number> = {}
  for (const slug of COLLECTIONS) {
    const id = await find(`${slug}?depth=0&limit=1&sort=id`)
    if (id !== undefined) first[slug] = id
  }
  const [entry, translation] = [await bySlug(reviewed), await bySlug(stale)]
  return deskViews({ entry: entry!, translation: translation! }, first)
}

/**
 * Opens a view, waits until it is there and awake, unfolds all that folds, and stills it, so that
 * no colour is half way to another.
 */
export async function shown(page: Page, { path, shown }: DeskView): Promise<void> {
  await page.goto(path)
  await page.locator(shown).first().waitFor()
  // Its name is given when the page is awake.
  await page.locator('nav.nav__wrap[aria-label]').waitFor({ state: 'attached' })
  await page.addStyleTag({
    content: '*, ::before, ::after { transition: none !important; animation: none !important }',
  })
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((each) => (each.open = true)),
  )
}
