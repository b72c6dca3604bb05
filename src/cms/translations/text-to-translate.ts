import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Field } from '../../fields/field.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import { valueOf } from '../../fields/values.ts'
import { localeFacts, type Direction, type Locale } from '../../i18n/locales.ts'
import { isRichText } from '../entries/answer-html.ts'
import type { Entry, EntryContent } from '../entries/entry.ts'

/** Returns what a translation starts with: the original's text, set in its own direction. */
export const textToTranslate = (
  original: Entry,
  locale: Locale,
  fields?: readonly Field[],
): Partial<EntryContent> =>
  Object.fromEntries(
    translatedFields(fields).map((field) => {
      const value = valueOf(original, field)
      return [
        field.name,
        isRichText(value) ? withDirection(value, localeFacts(locale).dir) : (value ?? null),
      ]
    }),
  )

type Node = { direction?: unknown; children?: Node[] }

/** Returns the answer with its blocks set to the text direction of another language. */
function withDirection(answer: SerializedEditorState, direction: Direction): SerializedEditorState {
  const turn = (node: Node): Node => ({
    ...node,
    ...('direction' in node ? { direction } : {}),
    ...(node.children ? { children: node.children.map(turn) } : {}),
  })
  return {
    ...answer,
    root: turn(answer.root as unknown as Node),
  } as unknown as SerializedEditorState
}
