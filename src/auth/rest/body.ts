import type { Field, Payload } from 'payload'
import { isStorableText, RestError } from './rest-error.ts'

const MAX_DEPTH = 60
const invalid = (path: string, what: string) => new RestError(400, what, path)

/**
 * Throws unless every piece of text in a value is text and nothing in it is named like a part of
 * JavaScript's own objects.
 */
export function checkValue(value: unknown, path = '', depth = 0): void {
  if (depth > MAX_DEPTH) throw invalid(path, 'This is nested too deeply.')
  if (typeof value === 'string' && !isStorableText(value))
    throw invalid(path, 'This holds characters that are no text.')
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name
    if (['__proto__', 'constructor', 'prototype'].includes(name) || !isStorableText(name))
      throw invalid(at.slice(0, 80), 'There is no such field.')
    checkValue(part, at, depth + 1)
  }
}

type Check = (value: unknown) => boolean
const isString: Check = (value) => typeof value === 'string'
const isObject: Check = (value) => typeof value === 'object' && !Array.isArray(value)
const isReference: Check = (value) =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^\d{0,9}$/.test(value)) ||
  (typeof value === 'object' && value !== null)

/** Formatted text is a tree; the editor's own code fails on anything else. */
const isNode = (node: unknown): boolean => {
  if (
    typeof node !== 'object' ||
    node === null ||
    typeof (node as { type?: unknown }).type !== 'string'
  )
    return false
  const { children } = node as { children?: unknown }
  return children === undefined || (Array.isArray(children) && children.every(isNode))
}
const isRichText: Check = (value) =>
  isObject(value) &&
  isNode((value as { root?: unknown }).root) &&
  Array.isArray((value as { root: { children?: unknown } }).root.children)
const listOf =
  (kind: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 1_000 && value.every(kind)

function checkFor(field: Field): [Check, string] | null {
  const many = 'hasMany' in field && field.hasMany === true
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
    case 'date':
    case 'radio':
    case 'select':
      return many
        ? [listOf(isString), 'This must be a list of texts.']
        : [isString, 'This must be text.']
    case 'number':
      return [
        (value) =>
          typeof value === 'number' ||
          (typeof value === 'string' && /^-?\d{0,12}(\.\d+)?$/.test(value)),
        'This must be a number.',
      ]
    case 'checkbox':
      return [(value) => typeof value === 'boolean', 'This must be true or false.']
    case 'relationship':
    case 'upload':
      return many
        ? [listOf(isReference), 'This must be a list of documents.']
        : [isReference, 'This must be a document.']
    case 'array':
      return [
        listOf((value) => typeof value === 'object' && value !== null),
        'This must be a list.',
      ]
    case 'richText':
      return [isRichText, 'This must be formatted text.']
    case 'group':
      return [isObject, 'This must be an object.']
    default:
      return null
  }
}

/**
 * Throws where a value is of another kind than its field: Payload's own checks let some through to
 * the database, which fails on them.
 */
export function checkFieldTypes(fields: readonly Field[], data: unknown, path = ''): void {
  if (typeof data !== 'object' || data === null) return
  if (path === '') checkStandardFields(data as Record<string, unknown>)
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        checkFieldTypes(
          tab.fields,
          'name' in tab && tab.name ? (data as Record<string, unknown>)[tab.name] : data,
          path,
        )
    else if (field.type === 'row' || field.type === 'collapsible')
      checkFieldTypes(field.fields, data, path)
    if (!('name' in field) || !field.name || !Object.hasOwn(data, field.name)) continue
    const value = (data as Record<string, unknown>)[field.name]
    const at = path ? `${path}.${field.name}` : field.name
    const kind = checkFor(field)
    if (value === null || value === undefined || !kind) continue
    // what the desk sends for a list that it has not opened
    if (field.type === 'array' && value === 0) continue
    if (!kind[0](value)) throw invalid(at, kind[1])
    if (field.type === 'group') checkFieldTypes(field.fields, value, at)
    if (field.type === 'array')
      (value as unknown[]).forEach((row, index) =>
        checkFieldTypes(field.fields, row, `${at}.${index}`),
      )
  }
}

/** The fields that every document has. */
function checkStandardFields({ id, createdAt, updatedAt }: Record<string, unknown>): void {
  if (id !== undefined && id !== null && !/^[1-9]\d{0,8}$/.test(String(id)))
    throw invalid('id', 'This must be the number of a document.')
  for (const [name, date] of Object.entries({ createdAt, updatedAt })) {
    if (
      date !== undefined &&
      date !== null &&
      (typeof date !== 'string' || Number.isNaN(Date.parse(date)))
    )
      throw invalid(name, 'This must be a date.')
  }
}

/** The fields that a write to this path is about, if it is about a document. */
export function fieldsAt(payload: Payload, parts: readonly string[]): readonly Field[] {
  if (parts[0] === 'globals')
    return parts.length === 2
      ? (payload.globals.config.find(({ slug }) => slug === parts[1])?.fields ?? [])
      : []
  const [root = '', id, more] = parts
  if (more !== undefined && more !== 'duplicate') return []
  return id === undefined || /^\d+$/.test(id)
    ? (payload.collections[root as keyof typeof payload.collections]?.config.fields ?? [])
    : []
}
