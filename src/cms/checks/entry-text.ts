import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Field } from '../../fields/field.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import { valueOf } from '../../fields/values.ts'
import { paragraph, type Block } from '../entries/blocks.ts'
import { blocksFrom } from '../entries/stored-blocks.ts'
import type { EntryText } from './rule.ts'

/** Everything that is written of an entry: its question, and its other fields as one answer. */
export function entryText(values: object, fields?: readonly Field[]): EntryText {
  const question = valueOf(values, { name: 'question' })
  const others = translatedFields(fields).filter(({ name }) => name !== 'question')
  return {
    question: typeof question === 'string' ? question : '',
    answer: others.flatMap((field) => blocksOf(field, valueOf(values, field))),
  }
}

function blocksOf({ kind }: Field, value: unknown): Block[] {
  if (kind === 'rich') return blocksFrom(value as SerializedEditorState | null)
  return typeof value === 'string' && value.trim() ? [paragraph(value.trim())] : []
}
