import type { Page } from 'playwright/test'
import { answerOf } from '../../src/testing/rich-text.ts'
import { formReady } from '../support/form.ts'
import { member, newest, publishedOriginal } from '../support/member.ts'

/**
 * What opens over or beside a view of the desk when a person acts: where, how, and what is there
 * then.
 */
export type DeskAct = {
  name: string
  path: string
  open: (page: Page) => Promise<unknown>
  shown: string
}

const DIALOG = 'dialog[open].desk-dialog'
const DRAWER = '.drawer--is-open'
const press = (name: string) => async (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click()

const inTab = (tab: string, open: DeskAct['open']) => async (page: Page) => {
  await page.getByRole('tab', { name: tab }).click()
  await formReady(page)
  return open(page)
}

/** Answers of every state in which a reviewer has a step to take; of these gates alone. */
async function answers(): Promise<{ draft: number; signed: number; published: number }> {
  const [editor, reviewer] = await Promise.all([
    member('editor@clinic.test'),
    member('reviewer@clinic.test'),
  ])
  const words = (question: string) => ({
    question: `${question} ${Date.now().toString(36)}?`,
    shortAnswer: 'In the waiting room.',
    answer: answerOf('You can wait in the waiting room.', 'There is water.'),
  })
  const { id: published } = await publishedOriginal(editor, reviewer, words('Where do I wait'))
  const { topics } = await editor<{ topics: number[] }>('GET', `/${published}?depth=0`)
  const write = async (question: string) =>
    (
      await editor<{ doc: { id: number } }>('POST', '?depth=0', {
        locale: 'en',
        topics,
        riskTier: 'low',
        ...words(question),
      })
    ).doc.id
  const [draft, signed] = [await write('May I wait outside'), await write('Is there water')]
  await editor('POST', `/${draft}/submit`, {})
  await reviewer('POST', `/${signed}/approve`, { seen: (await newest(reviewer, signed)).updatedAt })
  return { draft, signed, published }
}

/** What a reviewer opens in an answer. */
export async function actsOfReviewer(): Promise<DeskAct[]> {
  const { draft, signed, published } = await answers()
  const step = (id: number, name: string): DeskAct => ({
    name: `dialog: ${name}`,
    path: `/admin/collections/entries/${id}`,
    open: press(name),
    shown: DIALOG,
  })
  return [
    step(draft, 'Request changes'),
    step(draft, 'Sign off and publish'),
    step(signed, 'Publish'),
    step(signed, 'Schedule'),
    step(published, 'Withdraw'),
    step(published, 'Still correct…'),
    {
      name: 'note at a paragraph',
      path: `/admin/collections/entries/${draft}`,
      open: inTab('Notes', press('Write a note')),
      shown: '#field-notesOfAnswer select',
    },
    {
      name: 'menu of the page',
      path: `/admin/collections/entries/${draft}`,
      open: press('More for this page'),
      shown: '.popup__content',
    },
    {
      name: 'kinds of paragraph',
      path: `/admin/collections/entries/${draft}`,
      open: press('Kind of paragraph'),
      shown: '.toolbar-popup__dropdown-items',
    },
    {
      name: 'link',
      path: `/admin/collections/entries/${draft}`,
      shown: `${DRAWER} .field-type`,
      open: async (page) => {
        await page.getByRole('textbox', { name: 'Full answer' }).press('Control+A')
        await page.keyboard.press('Control+K')
      },
    },
    {
      name: 'new topic',
      path: `/admin/collections/entries/${draft}`,
      open: inTab('Details', press('Add new Topic')),
      shown: `${DRAWER} .field-type`,
    },
    {
      name: 'choices of a topic',
      path: `/admin/collections/entries/${draft}`,
      open: inTab('Details', async (page) =>
        page.getByRole('combobox', { name: 'Topics' }).press('ArrowDown'),
      ),
      shown: '.rs__option',
    },
    {
      name: 'filters of a list of Payload’s',
      path: '/admin/collections/glossary',
      shown: '.condition__value',
      open: async (page) => {
        await page.locator('.select-row__checkbox input').first().check()
        await page.getByRole('button', { name: 'Filters' }).click()
        await page.getByRole('button', { name: 'Add a filter' }).click()
        // The list then reloads, and for a moment the page has no title.
        await page.waitForURL(/[?&]page=1/)
      },
    },
    {
      name: 'a field that is missing',
      path: '/admin/collections/topics/create',
      shown: '.desk-refused',
      open: async (page) => page.getByRole('button', { name: 'Save' }).click(),
    },
    {
      name: 'saving a view',
      path: '/admin/collections/entries?state=draft&only=mine',
      shown: DIALOG,
      open: async (page) => page.getByRole('button', { name: 'Save this view' }).click(),
    },
  ]
}
