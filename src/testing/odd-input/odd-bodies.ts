import fc from 'fast-check'
import type { Field } from 'payload'
import { oddAnswer } from './odd-answers.ts'
import { oddText, oddValue } from './odd-values.ts'

/** A body as text, so that a failing one can be read. */
export type OddBody =
  | { kind: 'raw'; type: string; bytes: string; encoding: 'utf8' | 'latin1' }
  | {
      kind: 'form'
      fields: Record<string, string>
      file?: { field: string; name: string; type: string; bytes: string }
    }

export type NamedField = { way: string[]; type: string }

/** Every field of a collection or global, also within groups, lists and tabs. */
export function fieldsIn(fields: readonly Field[], way: readonly string[] = []): NamedField[] {
  return fields.flatMap((field): NamedField[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        fieldsIn(tab.fields, 'name' in tab && tab.name ? [...way, tab.name] : way),
      )
    const own = 'name' in field && field.name ? [...way, field.name] : [...way]
    const children =
      'fields' in field ? fieldsIn(field.fields, field.type === 'array' ? [...own, '0'] : own) : []
    return 'name' in field && field.name ? [{ way: own, type: field.type }, ...children] : children
  })
}

const STANDARD = [
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  '__proto__',
  'filename',
  'url',
  'password',
  'email',
  'sessions',
  'nothing',
]

function put(data: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (name === '0') return [put(Array.isArray(data) ? data[0] : {}, rest, value)]
  const record = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  return { ...record, [name]: put((record as Record<string, unknown>)[name], rest, value) }
}

/** The names of what our own endpoints take. */
const OWN_NAMES = [
  'seen',
  'note',
  'reason',
  'change',
  'severity',
  'alternatives',
  'versionId',
  'sourceText',
  'at',
  'evidence',
  'text',
  'locale',
  'place',
  'paragraph',
  'words',
  'replyTo',
  'resolved',
  'entry',
  'mark',
  'upload',
  'step',
  'take',
  'desk',
  'document',
  'conflict-1',
  'code',
  'again',
  'repair',
  'edition',
  'topic',
  'translationOf',
  'fix',
  'file',
  'dryRun',
  'plan',
  'machine',
  'ids',
]
const GOOD: Record<string, unknown[]> = {
  seen: ['2026-11-29T00:00:00.000Z'],
  reason: ['Because.'],
  note: ['A note.', 1],
  at: ['2030-01-01T10:00'],
  locale: ['en', 'es'],
  place: ['answer', 'question'],
  words: ['One two three.'],
  text: ['a'.repeat(64)],
  evidence: ['I read it.'],
  versionId: [1],
  resolved: [true],
  take: ['desk', 'document'],
}
/** What our own endpoints take, some of it odd. */
export const ownBody = fc
  .dictionary(fc.constantFrom(...OWN_NAMES), oddValue, { maxKeys: 5 })
  .chain((odd) =>
    fc.subarray(Object.entries(GOOD)).map((good) => ({
      ...Object.fromEntries(good.map(([name, [value]]) => [name, value])),
      ...odd,
    })),
  )

export const json = (text: string): OddBody => ({
  kind: 'raw',
  type: 'application/json',
  bytes: text,
  encoding: 'utf8',
})

/** A document with one or two odd values. */
export const documentBody = (fields: readonly NamedField[], data: Record<string, unknown>) =>
  fc
    .array(
      fc
        .constantFrom(...fields, ...STANDARD.map((name) => ({ way: [name], type: 'text' })))
        .chain(({ way, type }) =>
          (type === 'richText' ? oddAnswer : oddValue).map((value) => ({ way, value })),
        ),
      { minLength: 1, maxLength: 2 },
    )
    .map((changes) =>
      changes.reduce<unknown>((body, { way, value }) => put(body, way, value), data),
    )

/** Bodies that are not valid JSON or form, or of another type than they say. */
export const rawBody: fc.Arbitrary<OddBody> = fc.record({
  kind: fc.constant('raw' as const),
  type: fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'application/json; charset=nonsense',
    'text/plain',
    'application/xml',
    'application/xliff+xml',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'x',
    '',
  ),
  encoding: fc.constantFrom('utf8' as const, 'latin1' as const),
  bytes: fc.oneof(
    fc.constantFrom(
      '',
      'null',
      '1',
      '"x"',
      '[]',
      '{',
      '{"a":1,"a":2}',
      '{"title":"x","title":{}}',
      '{"__proto__":{"polluted":1}}',
      '{"a":"\\ud800"}',
      '{"a":"\\u0000"}',
      '\xff\xfe{\0}\0',
      '\xef\xbb\xbf{}',
      '\xc3\x28',
      '\x1f\x8b\x08\x00',
      '--x\r\n\r\n--x--',
      '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0b"\r\n\r\nx\r\n--x--',
      '<xliff',
      '<?xml version="1.0"?><xliff version="2.0"/>',
    ),
    fc.constantFrom('[', '{"a":').map((each) => each.repeat(200_000)),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
})

export const formBody: fc.Arbitrary<OddBody> = fc.record({
  kind: fc.constant('form' as const),
  fields: fc.dictionary(
    fc.constantFrom('_payload', ...OWN_NAMES),
    oddText.map((text) => text.slice(0, 2_000)),
    { maxKeys: 5 },
  ),
  file: fc.option(
    fc.record({
      field: fc.constantFrom('file', 'document', 'other'),
      name: oddText.map((text) => `${text.slice(0, 300)}`),
      type: fc.constantFrom(
        'image/png',
        'image/svg+xml',
        'text/html',
        'application/xliff+xml',
        'x',
        '',
      ),
      bytes: fc.constantFrom(
        '',
        'x',
        '\x89PNG\r\n\x1a\n',
        '<svg onload=alert(1)>',
        '<xliff version="2.0">',
        'PK\x03\x04',
        '\0'.repeat(1_000),
      ),
    }),
    { nil: undefined },
  ),
})
