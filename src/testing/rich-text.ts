import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

/** An answer of plain paragraphs, in the form in which Payload's editor keeps it. */
export function answerOf(...paragraphs: string[]): SerializedEditorState {
  const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const
  const children = paragraphs.map((text) => ({
    ...block,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
  }))
  return { root: { ...block, type: 'root', children } }
}

/** An answer that begins with a link, in the form in which Payload's editor keeps it. */
export function answerLinking(fields: object, text: string): SerializedEditorState {
  const answer = answerOf('', 'You can stop at any time.')
  const words = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  const block = { format: '', indent: 0, direction: 'ltr' } as const
  const link = { ...block, type: 'link', version: 3, id: 'a', fields, children: [words] }
  const [first] = answer.root.children as unknown as { children: object[] }[]
  first?.children.unshift(link)
  return answer
}
