import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'

/**
 * What a screen reader says from the top of a page to its end, by a reader that follows the ARIA
 * specifications (Guidepup's virtual one).
 */
const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js')
type Virtual = {
  start: (options: { container: Node }) => Promise<void>
  next: () => Promise<void>
  stop: () => Promise<void>
  lastSpokenPhrase: () => Promise<string>
  spokenPhraseLog: () => Promise<string[]>
}

async function readAloud(page: Page): Promise<string[]> {
  await page.route('**/virtual-screen-reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(reader, 'utf8') }),
  )
  return page.evaluate(async () => {
    const { virtual } = (await import('/virtual-screen-reader.js' as string)) as {
      virtual: Virtual
    }
    await virtual.start({ container: document.body })
    for (
      let steps = 0;
      steps < 800 && (await virtual.lastSpokenPhrase()) !== 'end of document';
      steps += 1
    )
      await virtual.next()
    const said = await virtual.spokenPhraseLog()
    await virtual.stop()
    return said
  })
}

/** Expects that all of these are said, one after the other, whatever is said between them. */
function expectInOrder(said: string[], wanted: (string | RegExp)[]): void {
  let from = 0
  for (const words of wanted) {
    const at = said.findIndex(
      (phrase, index) =>
        index >= from && (typeof words === 'string' ? phrase === words : words.test(phrase)),
    )
    expect(
      at,
      `“${words}”, after “${said[from - 1] ?? 'the beginning'}”, in:\n${said.join('\n')}`,
    ).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
}

// The virtual reader is put into the page, which the pages' own policy would not let in.
test.use({ bypassCSP: true })

test('an answer is read in order', async ({ page }) => {
  await page.goto(`/en/questions/${portal().planted.reviewed}`)
  await page.locator('.facts summary').click()
  expectInOrder(await readAloud(page), [
    'banner',
    'link, Skip to main content',
    'link, Our clinic',
    'navigation, Languages',
    'link, Help now',
    'end of banner',
    'main',
    'navigation, Where you are',
    'article',
    'heading, Who can read what my therapist writes down about me?, level 1',
    'Dr Rhea Viewer, Clinical psychologist',
    'In short',
    'Your therapist and you. Others only with your consent, or where a law says so.',
    'heading, What is written down, level 2',
    /^listitem.*position 1, set size 3$/,
    'heading, Who may ask for it, level 3',
    'blockquote',
    /^table, .*Years that notes are kept/,
    /^rowheader, Adults|^Adults/,
    'link, its page about health records',
    'region, About this answer',
    'State of California',
    'Next review due',
    'link, Health & Safety Code, section 123100',
    'end of article',
    'form, Did this answer help you?',
    /^button, Yes/,
    /^button, No/,
    'button, Print this answer',
    'end of main',
    /^complementary, /,
    /^heading, .*, level 2$/,
    'link, Call 988',
    'end of contentinfo',
    'end of document',
  ])
})

test('a sensitive answer in Arabic begins with the skip link and the quick exit', async ({
  page,
}) => {
  await page.goto(`/ar/questions/${encodeURIComponent(portal().planted.sensitive.ar ?? '')}`)
  expectInOrder(await readAloud(page), [
    /^link, .*(النص|المحتوى)/,
    /^link, (غادر|مغادرة|اترك|الخروج)/,
    'banner',
    'main',
    'article',
    /^heading, .*, level 1$/,
    'end of article',
    /^complementary, /,
    /^link, .*988/,
    'end of document',
  ])
})

test('a search in a crisis shows help first', async ({ page }) => {
  await page.goto('/en/search?q=i+want+to+kil+myself')
  expectInOrder(await readAloud(page), [
    'main',
    'region, Please talk to someone now',
    'heading, Please talk to someone now, level 1',
    'link, Text 988',
    'link, Call 988',
    /^searchbox, /,
    'end of main',
  ])
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
