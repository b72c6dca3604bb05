import { parse } from 'qs-esm'
import { checkValue } from './body.ts'
import { RestError } from './rest-error.ts'

const MAX_CONDITIONS = 200
const MAX_DEPTH = 8
const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'like',
  'not_like',
  'contains',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
])
/** Parameters that Payload takes as text only. */
const SCALARS = ['locale', 'depth', 'limit', 'page', 'draft', 'trash', 'autosave', 'overrideLock']
const ID_FIELD = /^(id|parent|.*\.id)$/
/** A date by its name; queries.test.ts checks that every date has such a name. */
export const DATE_FIELD = /(^|\.)(date|\w+(At|On))$/
const FIELD_PATH = /^\w+(\.\w+)*$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object'
const refuse = (message: string, path: string): never => {
  throw new RestError(400, message, path.slice(0, 80))
}

/**
 * Throws a RestError unless the parameters that Payload reads as trees (`where`, `select`, `sort`,
 * `populate`, `data`) have the form that it expects. It parses the query as Payload does.
 */
export function checkQueryTree(search: string): void {
  const query = parse(search, { arrayLimit: 1000, depth: 10 })
  for (const name of SCALARS)
    if (!isScalar(query[name] ?? null)) refuse('Send this parameter as text.', name)
  if (query.where !== undefined)
    checkWhere(fromJson(query.where, 'where'), 'where', { left: MAX_CONDITIONS })
  if (query.select !== undefined) checkSelect(query.select, 'select')
  if (query.populate !== undefined) checkPopulate(query.populate)
  if (query.sort !== undefined) checkSort(query.sort)
  if (query.data !== undefined) checkData(query.data)
}

/** Payload also takes these parameters as JSON. */
function fromJson(value: unknown, name: string): unknown {
  if (typeof value !== 'string') return value
  if (value === '') return {}
  try {
    const parsed: unknown = JSON.parse(value)
    checkValue(parsed, name)
    return parsed
  } catch (error) {
    if (error instanceof RestError) throw error
    return refuse('This is not valid JSON.', name)
  }
}

function checkWhere(where: unknown, path: string, budget: { left: number }, depth = 0): void {
  if (!isRecord(where) || Array.isArray(where))
    return refuse('Send conditions as where[field][operator]=value.', path)
  if (depth > MAX_DEPTH) refuse('This is nested too deeply.', path)
  for (const [name, value] of Object.entries(where)) {
    const at = `${path}[${name}]`
    if ((budget.left -= 1) < 0) refuse('These are too many conditions.', path)
    if (/^(and|or)$/i.test(name)) {
      if (!Array.isArray(value)) refuse('Send a list of conditions.', at)
      for (const [index, each] of (value as unknown[]).entries())
        checkWhere(each, `${at}[${index}]`, budget, depth + 1)
    } else checkCondition(name, value, at)
  }
}

function checkCondition(field: string, condition: unknown, path: string): void {
  if (!FIELD_PATH.test(field)) refuse('There is no such field.', path)
  if (!isRecord(condition) || Array.isArray(condition))
    return refuse('Send conditions as where[field][operator]=value.', path)
  for (const [operator, value] of Object.entries(condition)) {
    const at = `${path}[${operator}]`
    if (!OPERATORS.has(operator)) refuse('There is no such operator.', at)
    const values = Array.isArray(value) ? (value as unknown[]) : [value]
    if (values.length > 1_000 || !values.every(isScalar))
      refuse('Compare with text or a list of texts.', at)
    if (ID_FIELD.test(field) && !['exists', 'like', 'not_like', 'contains'].includes(operator))
      checkIds(values, at)
    if (DATE_FIELD.test(field) && operator !== 'exists') checkDates(values, at)
  }
}

/** An ID out of range would be an error in the database. */
function checkIds(values: readonly unknown[], path: string): void {
  for (const value of values)
    for (const part of String(value ?? '').split(','))
      if (!/^\d{0,9}$/.test(part.trim()) && part !== 'null')
        refuse('This must be a document ID.', path)
}

/** Of a value that is not a date, Payload makes a statement that lacks it. */
function checkDates(values: readonly unknown[], path: string): void {
  const isDate = (text: string) => text === 'null' || !Number.isNaN(Date.parse(text))
  for (const text of values.map((value) => String(value ?? 'null')))
    if (!isDate(text) && !text.split(',').every(isDate)) refuse('This must be a date.', path)
}

function checkSelect(select: unknown, path: string): void {
  if (!isRecord(select) || Array.isArray(select))
    return refuse('Select fields as select[field]=true.', path)
  for (const [name, value] of Object.entries(select)) {
    const at = `${path}[${name}]`
    if (isRecord(value)) checkSelect(value, at)
    else if (value !== 'true' && value !== 'false')
      refuse('Select fields as select[field]=true.', at)
  }
}

function checkPopulate(populate: unknown): void {
  if (!isRecord(populate) || Array.isArray(populate))
    return refuse('Select fields as populate[collection][field]=true.', 'populate')
  for (const [name, value] of Object.entries(populate)) checkSelect(value, `populate[${name}]`)
}

function checkSort(sort: unknown): void {
  const names = Array.isArray(sort) ? (sort as unknown[]) : [sort]
  for (const name of names)
    if (typeof name !== 'string' || !/^(-?\w+(\.\w+)*(,-?\w+(\.\w+)*)*)?$/.test(name))
      refuse('Sort by field names.', 'sort')
}

function checkData(data: unknown): void {
  const parsed = fromJson(data, 'data')
  if (!isRecord(parsed) || Array.isArray(parsed)) refuse('Send a JSON object.', 'data')
}
