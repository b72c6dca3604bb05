import { readFileSync, readdirSync } from 'node:fs'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Page } from 'playwright/test'
import { answerHtml } from '../src/cms/entries/answer-html.ts'
import { formReady } from './support/form.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const FIXTURES = new URL('../src/cms/entries/paste/fixtures/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8')

/** The event the browser sends to the editor on Ctrl+V. */
const paste = (page: Page, clipboard: Record<string, string>) =>
  page
    .locator('[contenteditable="true"]')
    .first()
    .evaluate((editor, clipboard) => {
      const clipboardData = new DataTransfer()
      for (const [type, words] of Object.entries(clipboard)) clipboardData.setData(type, words)
      editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, clipboard)

/**
 * Returns the content of the editor, and the offset of the caret in its state, which the browser
 * updates a moment after the key.
 */
const editorState = (page: Page) =>
  page
    .locator('[contenteditable="true"]')
    .first()
    .evaluate((element) => {
      const state = (
        element as unknown as {
          __lexicalEditor: {
            getEditorState: () => {
              toJSON: () => unknown
              _selection: { anchor: { offset: number } } | null
            }
          }
        }
      ).__lexicalEditor.getEditorState()
      return { nodes: state.toJSON(), caret: state._selection?.anchor.offset }
    })
/** Returns the editor's content as readers get it, where a nested list is in an item of its own. */
const inEditor = async (page: Page) =>
  answerHtml((await editorState(page)).nodes as SerializedEditorState, () => null)
const asRead = (html: string) =>
  html
    .replace(/\n/g, '')
    .replace(/ rel="noreferrer"/g, '')
    .replace(/<br \/>/g, '<br>')
    .replace(/&quot;/g, '"')
    .replace(/<\/li><li>(<[uo]l>)/g, '$1')
    .replace(
      /(<table>(?:<caption>[^<]*<\/caption>)?)(<tr>(?:<th>.*?<\/th>)+<\/tr>)(.*?)<\/table>/g,
      (_, opening: string, head: string, body: string) =>
        `${opening}<thead>${head.replace(/<th>/g, '<th scope="col">')}</thead><tbody>${body}</tbody></table>`,
    )

test('content pasted from other programs is cleaned', async ({ page, watch }) => {
  // The pasted page has inline event handlers, which the content security policy refuses while it
  // is parsed.
  watch.expectError(/Executing inline event handler violates/)
  await signIn(
    page,
    STAFF.find(({ role }) => role === 'editor')!,
  )
  await page.goto('/admin/collections/entries/create')
  await formReady(page)
  const editor = page.locator('[contenteditable="true"]').first()
  const empty = async () => {
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await expect.poll(() => inEditor(page)).toBe('')
  }
  for (const name of readdirSync(FIXTURES).filter((each) => each.endsWith('.html'))) {
    await test.step(name, async () => {
      await empty()
      await paste(page, { 'text/html': fixture(name), 'text/plain': 'the same in plain text' })
      await expect
        .poll(async () => asRead(await inEditor(page)))
        .toBe(asRead(fixture(name.replace('.html', '.clean.txt'))))
    })
  }
  await test.step('lines of plain text', async () => {
    await empty()
    await paste(page, { 'text/plain': 'One.\n\nTwo.\n\n\nThree.\n' })
    await expect.poll(() => inEditor(page)).toBe('<p>One.</p><p>Two.</p><p>Three.</p>')
  })
  await test.step('words into the middle of a sentence', async () => {
    await empty()
    await page.keyboard.type('You may ask.')
    for (let step = 0; step < 'ask.'.length; step += 1) await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await editorState(page)).caret).toBe('You may '.length)
    await paste(page, {
      'text/html': '<p class=MsoNormal><b>always</b> <o:p></o:p></p>',
      'text/plain': 'always',
    })
    await expect.poll(() => inEditor(page)).toBe('<p>You may <strong>always</strong>ask.</p>')
  })
  await test.step('a table is made and left with the keyboard', async () => {
    await empty()
    await page.keyboard.type('/table')
    await page.getByRole('option', { name: 'Insert a table' }).waitFor()
    await page.keyboard.press('Enter')
    // Payload makes the table a moment later, at the place of the caret by then.
    await editor.locator('table').waitFor()
    for (const words of ['Fees', 'Visit', 'Fee', 'First', '60', 'Second', '40']) {
      await page.keyboard.type(words)
      if (words !== '40') await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('After it.')
    await expect
      .poll(() => inEditor(page))
      .toBe(
        '<table><caption>Fees</caption><thead><tr><th scope="col">Visit</th><th scope="col">Fee</th></tr></thead><tbody><tr><td>First</td><td>60</td></tr><tr><td>Second</td><td>40</td></tr></tbody></table><p>After it.</p>',
      )
  })
  await test.step('an address that is typed stays words, which a draft may hold', async () => {
    await empty()
    await page.keyboard.type('See https://example.org or ask.')
    await expect.poll(() => inEditor(page)).toBe('<p>See https://example.org or ask.</p>')
    expect(JSON.stringify((await editorState(page)).nodes)).not.toContain('autolink')
  })
})
