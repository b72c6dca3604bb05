import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const
const text = (words: string, format = 0) => ({
  type: 'text',
  text: words,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  version: 1,
})
const paragraph = (...children: object[]) => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
})
const heading = (tag: 'h2' | 'h3', words: string) => ({
  ...block,
  type: 'heading',
  tag,
  children: [text(words)],
})
const list = (tag: 'ul' | 'ol', items: string[]) => ({
  ...block,
  type: 'list',
  tag,
  listType: tag === 'ol' ? 'number' : 'bullet',
  start: 1,
  children: items.map((words, index) => ({
    ...block,
    type: 'listitem',
    value: index + 1,
    children: [text(words)],
  })),
})
const tablePart = (type: string, ...children: object[]) => ({ ...block, type, children })
const table = (caption: string, rows: string[][]) => ({
  ...tablePart(
    'table',
    tablePart('tablecaption', text(caption)),
    ...rows.map((cells) =>
      tablePart('tablerow', ...cells.map((words) => tablePart('tablecell', text(words)))),
    ),
  ),
  headerRow: true,
  headerColumn: true,
})
const link = (words: string, url: string) => ({
  ...block,
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: false, url },
  children: [text(words)],
})

/** An answer with every element that the editor offers, and `changing` in its last paragraph. */
export const richAnswer = (changing: string): SerializedEditorState => ({
  root: {
    ...block,
    type: 'root',
    children: [
      paragraph(
        text('What you say in therapy stays there. '),
        text('You own', 1),
        text(' the decision who else may read it, and you may ask '),
        text('at any time', 2),
        text('.'),
      ),
      heading('h2', 'What is written down'),
      list('ul', [
        'When you came, and for how long',
        'What you worked on',
        'What was agreed for the next time',
      ]),
      heading('h3', 'Who may ask for it'),
      list('ol', ['You', 'Somebody you named in writing', 'A court, with an order']),
      {
        ...block,
        type: 'quote',
        children: [text('No note leaves the house without a reason that we can tell you.')],
      },
      heading('h3', 'How long it is kept'),
      table('Years that notes are kept', [
        ['Whose notes', 'Years'],
        ['Adults', 'Seven'],
        ['Children', 'Seven, from the day they turn eighteen'],
      ]),
      paragraph(
        text('The state explains your rights on '),
        link('its page about health records', 'https://www.oag.ca.gov/privacy'),
        text('.'),
      ),
      paragraph(text(changing)),
    ] as never,
  },
})
