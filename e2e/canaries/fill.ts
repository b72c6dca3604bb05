import type { Field } from 'payload'
import { answerOf } from '../../src/testing/rich-text.ts'
import type { Nest } from './words.ts'

type Setting = {
  nest: Nest
  /** Where the words go, for example `entries`. */
  where: string
  /** Fields to leave alone, by their path: `sources.url`. */
  except?: readonly string[]
  relation: (collection: string) => unknown
}

/**
 * A document with a canary word in every field of the list that can hold words, whatever the fields
 * are; other fields get what they need.
 */
export function fill(
  fields: readonly Field[],
  setting: Setting,
  path = '',
): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        Object.assign(
          filled,
          'name' in tab && tab.name
            ? { [tab.name]: fill(tab.fields, setting, `${path}${tab.name}.`) }
            : fill(tab.fields, setting, path),
        )
    if (field.type === 'row' || field.type === 'collapsible')
      Object.assign(filled, fill(field.fields, setting, path))
    if (
      !('name' in field) ||
      !field.name ||
      setting.except?.includes(path + field.name) ||
      ('virtual' in field && field.virtual)
    )
      continue
    const value = valueFor(field, setting, `${path}${field.name}`)
    if (value !== undefined) filled[field.name] = value
  }
  return filled
}

function valueFor(field: Field & { name?: string }, setting: Setting, path: string): unknown {
  const word = () => setting.nest.word(`${setting.where}.${path}`)
  const needed = 'required' in field && field.required
  switch (field.type) {
    case 'text':
      if (field.name === 'timeZone') return 'UTC'
      if (setting.where === 'taglines' && path === 'code') return 'qaa'
      if (field.name === 'codes') return [`ICD-10-CM F41.1 ${word()}`]
      return field.hasMany
        ? [word()]
        : /(^|\.)(url|source)$/i.test(path)
          ? `https://${word()}.example.test/`
          : word()
    case 'textarea':
    case 'code':
      return word()
    case 'email':
      return `${word()}@example.test`
    case 'json':
      return { word: word() }
    case 'richText':
      return answerOf(word())
    case 'group':
      return fill(field.fields, setting, `${path}.`)
    case 'array':
      return [fill(field.fields, setting, `${path}.`)]
    case 'select':
    case 'radio': {
      const [first] = field.options
      const value = typeof first === 'string' ? first : first?.value
      return needed ? ('hasMany' in field && field.hasMany ? [value] : value) : undefined
    }
    case 'number':
      return needed ? 1 : undefined
    case 'date':
      return needed ? new Date().toISOString() : undefined
    case 'relationship': {
      if (!needed) return undefined
      const target = Array.isArray(field.relationTo)
        ? (field.relationTo[0] ?? '')
        : field.relationTo
      const value = setting.relation(target)
      return Array.isArray(field.relationTo)
        ? { relationTo: target, value }
        : field.hasMany
          ? [value]
          : value
    }
    default:
      return undefined
  }
}
