import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'

/**
 * The accessibility tree of each template: its landmarks, headings and the names of what can be
 * used. What other journeys may add to is left open.
 */
const BANNER = `
  - link "Our clinic"
  - navigation "Languages":
    - group: "Languages: English"
  - link "Help now"`
const TOP = `
- banner:
  - link "Skip to main content"${BANNER}`
/** Of a page that lists something sensitive, or of an answer that was withdrawn. */
const TOP_WITH_EXIT = `
- region "Leave this site":
  - link "Skip to main content"
  - link "Leave this site"
- banner:${BANNER}`
const BOTTOM = `
- complementary "Need to talk to someone now?":
  - heading "Need to talk to someone now?" [level=2]
  - link "Text 988"
  - link "Call 988"
  - group: More ways to get help
- contentinfo:
  - navigation "About this website":
    - list:
      - listitem:
        - link "About these answers"
      - listitem:
        - link "Privacy"
      - listitem:
        - link "Clear your traces"
      - listitem:
        - link "Accessibility"`
const SEARCH = `
  - search:
    - searchbox "What would you like to know?"
    - button "Search"`

const PAGES: Record<string, () => { path: string; top?: string; main: string }> = {
  home: () => ({
    path: '/en',
    top: TOP_WITH_EXIT,
    main: `
  - heading "Questions about therapy" [level=1]${SEARCH}
  - heading "The therapeutic relationship" [level=2]:
    - link "The therapeutic relationship"
  - list
  - heading "What therapy can do" [level=2]
  - list`,
  }),
  question: () => ({
    path: `/en/questions/${portal().planted.reviewed}`,
    main: `
  - navigation "Where you are":
    - list:
      - listitem:
        - link "All questions"
  - article:
    - heading "Who can read what my therapist writes down about me?" [level=1]
    - paragraph: In short
    - navigation "In this answer":
      - list:
        - listitem:
          - link "What is written down"
    - heading "What is written down" [level=2]
    - list
    - heading "Who may ask for it" [level=3]
    - list
    - blockquote
    - heading "How long it is kept" [level=3]
    - table "Years that notes are kept":
      - rowgroup:
        - row:
          - columnheader "Whose notes"
      - rowgroup:
        - row:
          - rowheader "Adults"
          - cell "Seven"
    - paragraph:
      - link "its page about health records"
    - region "About this answer"
  - form "Did this answer help you?":
    - button "Yes"
    - button "No"
  - link "Print all answers in this topic"
  - button "Bring to my session"
  - button "Print this answer"
  - region "Related questions":
    - heading "Related questions" [level=2]
    - list`,
  }),
  'search that found nothing': () => ({
    path: '/en/search?q=zzzzqqqq',
    main: `
  - heading "Search" [level=1]${SEARCH}
  - region "No answer found":
    - heading "No answer found" [level=2]
    - paragraph:
      - link "See all questions"
  - heading "Topics" [level=2]
  - list`,
  }),
  gone: () => ({
    path: `/en/questions/${portal().planted.gone}`,
    top: TOP_WITH_EXIT,
    main: `
  - heading [level=1]
  - list:
    - listitem:
      - link "Who can read what my therapist writes down about me?"`,
  }),
  'not found': () => ({
    path: '/en/questions/never-there',
    main: `
  - heading "There’s no page here" [level=1]${SEARCH}
  - paragraph:
    - link "See all questions"`,
  }),
}

for (const [name, make] of Object.entries(PAGES)) {
  test(`the tree of a page: ${name}`, async ({ page, watch }) => {
    watch.expectError(/4\d\d \(/)
    const { path, top = TOP, main } = make()
    await page.goto(path)
    await expect(page.locator('body')).toMatchAriaSnapshot(`${top}\n- main:${main}${BOTTOM}`)
  })
}
