import type { Field, Payload } from 'payload'
import type { DeskMessage } from '../../i18n/messages/desk.ts'
import { isStorableText, RestError } from './rest-error.ts'

const MAX_DEPTH = 60
const invalid = (path: string, what: DeskMessage) => new RestError(400, what, path)

/**
 * Throws a RestError if a string in a value cannot be stored, a key is a property of JavaScript's
 * objects (`__proto__`), or the value is nested too deeply.
 */
export function checkValue(value: unknown, path = '', depth = 0): void {
  if (depth > MAX_DEPTH) throw invalid(path, 'This is nested too deeply.')
  if (typeof value === 'string' && !isStorableText(value))
    throw invalid(path, { key: 'rest.characters' })
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name
    if (['__proto__', 'constructor', 'prototype'].includes(name) || !isStorableText(name))
      throw invalid(at.slice(0, 80), 'There is no such field.')
    checkValue(child, at, depth + 1)
  }
}

type Check = (value: unknown) => boolean
const isString: Check = (value) => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isObject: Check = (value) => isRecord(value) && !Array.isArray(value)
const isReference: Check = (value) =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^\d{0,9}$/.test(value)) ||
  isRecord(value)

/** Rich text is a tree of nodes. Payload's editor fails on anything else. */
const isNode: Check = (node) =>
  isRecord(node) &&
  typeof node.type === 'string' &&
  (node.children === undefined || (Array.isArray(node.children) && node.children.every(isNode)))
const isRichText: Check = (value) =>
  isRecord(value) &&
  isRecord(value.root) &&
  isNode(value.root) &&
  Array.isArray(value.root.children)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 1_000 && value.every(check)

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
      return [listOf(isRecord), 'This must be a list.']
    case 'richText':
      return [isRichText, 'This must be formatted text.']
    case 'group':
      return [isObject, 'This must be an object.']
    default:
      return null
  }
}

/**
 * Throws a RestError if a value has another type than its field. Payload's own validation passes
 * some of them on to the database, which fails.
 */
export function checkFieldTypes(fields: readonly Field[], data: unknown, path = ''): void {
  if (!isRecord(data)) return
  if (path === '') checkStandardFields(data)
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        checkFieldTypes(tab.fields, 'name' in tab && tab.name ? data[tab.name] : data, path)
    else if (field.type === 'row' || field.type === 'collapsible')
      checkFieldTypes(field.fields, data, path)
    else if ('name' in field && field.name && Object.hasOwn(data, field.name))
      checkField(field, data[field.name], path ? `${path}.${field.name}` : field.name)
  }
}

function checkField(field: Field, value: unknown, path: string): void {
  const check = checkFor(field)
  if (value === null || value === undefined || !check) return
  // Payload's form sends 0 for an array that was not opened.
  if (field.type === 'array' && value === 0) return
  const [isValid, message] = check
  if (!isValid(value)) throw invalid(path, message)
  if (field.type === 'group') checkFieldTypes(field.fields, value, path)
  if (field.type === 'array' && Array.isArray(value))
    value.forEach((row, index) => checkFieldTypes(field.fields, row, `${path}.${index}`))
}

/** Checks the fields that every document has. */
function checkStandardFields({ id, createdAt, updatedAt }: Record<string, unknown>): void {
  if (id !== undefined && id !== null && !/^[1-9]\d{0,8}$/.test(String(id)))
    throw invalid('id', 'This must be a document ID.')
  for (const [name, date] of Object.entries({ createdAt, updatedAt })) {
    if (
      date !== undefined &&
      date !== null &&
      (typeof date !== 'string' || Number.isNaN(Date.parse(date)))
    )
      throw invalid(name, 'This must be a date.')
  }
}

/**
 * Throws a RestError for the address of a file in the data of a new upload. Payload would fetch it,
 * with the cookies of the request.
 */
export function checkUploadSource(
  payload: Payload,
  [root = '', id]: readonly string[],
  data: object,
): void {
  const collection = payload.collections[root as keyof typeof payload.collections]
  if (id === undefined && collection?.config.upload && 'url' in data && data.url)
    throw invalid('url', 'Send the picture itself as a file.')
}

/** Returns the fields of the document that a write to this path changes, or an empty list. */
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
