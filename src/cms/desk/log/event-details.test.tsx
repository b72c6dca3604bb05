import type { Payload, PayloadRequest } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  EVENT_DETAILS,
  EVENTS,
  type DetailKind,
  type EventName,
} from '../../../core/audit-events.ts'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import {
  addEntry,
  addPerson,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../../testing/payload.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { unwordedDetails } from './detail-labels.ts'
import { EventDetails } from './event-details.tsx'
import { readLogNames } from './log-references.ts'
import { readLog, type LogEvent } from './read-log.ts'

let payload: Payload
let admin: Person
let entryId: number
let req: PayloadRequest | null = null

/** What the page of the log says of an event, without its markup. */
async function said(line: LogEvent, locale: Locale = 'en'): Promise<string> {
  req ??= await requestFor(payload, admin)
  req.i18n = { ...req.i18n, language: locale }
  const t = staffMessages(req)
  const names = await readLogNames(req, [line])
  const html = renderToStaticMarkup(<EventDetails line={line} names={names} req={req} t={t} />)
  return html
    .replaceAll(/<\/(dt|dd)>/g, '|')
    .replaceAll(/<(?!a )[^>]*>/g, '')
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>/g, '[$1] ')
}
async function record(
  action: EventName,
  details: object,
  line: { locale?: string } = {},
): Promise<LogEvent> {
  await recordEvent(sqlFor(payload), { actor: admin, action, details, ...line })
  const [event] = await readLog(sqlFor(payload), {}, 1)
  if (!event) throw new Error('The event was not recorded.')
  return event
}

beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'], name: 'Ada' })
  entryId = (await addEntry(payload, { question: 'What is worry?' })).id
})

describe('the details of an event', () => {
  it.each([
    [
      'person.roles-changed',
      { from: ['editor'], to: ['editor', 'reviewer'] },
      'Roles|Editor → Editor, Reviewer|',
    ],
    [
      'person.changed',
      { fields: ['name', 'email'], name: { from: 'A', to: 'B' } },
      'Fields|Name, Email|Name|A → B|',
    ],
    ['entry.assigned', { to: null }, 'Assigned to|nobody|'],
    [
      'entry.still-correct',
      { wasDueOn: '2026-03-01', dueOn: '2028-03-01' },
      'Review due|1 Mar 2026 → 1 Mar 2028|',
    ],
    [
      'entry.scheduled',
      { publishAt: '2026-03-01T09:30:00.000Z', zone: 'UTC', chosen: '2026-03-01T09:30' },
      'Goes out|1 Mar 2026, 09:30|',
    ],
    [
      'entry.published',
      { approvedBy: 'Rosa', change: { severity: 'wording', note: 'A comma' } },
      'Signed off by|Rosa|Kind of change|Wording: a typo or a smoother sentence. It says the same · A comma|',
    ],
    [
      'sign-in.refused',
      { method: 'password', reason: 'no factor' },
      'By|a password|Reason|No second factor was given|',
    ],
    [
      'sign-off.barred',
      { cause: 'created', until: '2026-03-04T00:00:00Z', locales: ['es', 'ar'] },
      'Why|The account is new|Until|4 Mar 2026, 00:00|Languages|Spanish, Arabic|',
    ],
    [
      'import.written',
      { what: 'created', document: 'faq.txt', firstLine: 3 },
      'What|added|Document|faq.txt|Line|3|',
    ],
    [
      'export.written',
      {
        what: 'log',
        lines: 1200,
        filter: { person: 'ros', action: 'sign-out', from: '2026-01-02' },
      },
      'What|Log|Lines|1,200|Filters|Who: ros · What: signed out · from 2 Jan 2026|',
    ],
    [
      'label.signed',
      {
        collection: 'topics',
        id: 0,
        part: 'en',
        before: { title: 'Worry' },
        after: { title: 'Worries', slug: 'worries' },
      },
      'Topic|Number 0|Language|English|Name|Worry → Worries|Address|nothing → worries|',
    ],
    [
      'settings.changed',
      {
        locale: 'en',
        changed: {
          timeZone: ['UTC', 'Asia/Baghdad'],
          showReviewers: [false, true],
          sessions: [
            { hours: 8, factorRoles: ['admin'] },
            { hours: 8, factorRoles: ['admin', 'editor'] },
          ],
        },
      },
      'Language|English|Name the people who review|No → Yes|Time zone of the clinic|UTC → Asia/Baghdad|A second factor is required of|Admin → Admin, Editor|',
    ],
  ] as const)('%s', async (action, details, words) => {
    expect(await said(await record(action, details))).toBe(words)
  })

  it('link to people, answers and records by their names', async () => {
    const topic = await payload.create({
      collection: 'topics',
      data: { title: 'Sleep', slug: 'sleep', riskTier: 'low' },
      draft: true,
      overrideAccess: true,
    })
    expect(await said(await record('person.disabled', { person: admin.id }))).toBe(
      `Person|[/admin/collections/users/${admin.id}] Ada|`,
    )
    expect(await said(await record('entry.withdrawn', { alternatives: [entryId, 999] }))).toBe(
      `Answers offered instead|[/admin/collections/entries/${entryId}] What is worry? · [/admin/collections/entries/999] Answer 999|`,
    )
    const changed = { id: topic.id, operation: 'update', changed: { riskTier: ['low', 'high'] } }
    expect(await said(await record('topic.changed', changed))).toBe(
      `Topic|[/admin/collections/topics/${topic.id}] Sleep|What|changed|Risk|Low: words, general information → High: safety, crisis, law|`,
    )
  })

  it('say the language of an event that is about no answer', async () => {
    const line = await record('xliff.exported', { answers: 3 }, { locale: 'ar' })
    expect(await said(line)).toBe('Language|العربية|Answers|3|')
  })
})

/** A value of each kind. */
const SAMPLES: Record<DetailKind, unknown> = {
  answers: [1],
  assignee: 'Rosa',
  'changed-fields': { title: ['a', 'b'] },
  choice: undefined,
  content: { title: 'b' },
  'due-date': '2028-03-01',
  fields: ['title'],
  filter: { person: 'Rosa' },
  inner: 'zz-inner',
  label: 1,
  language: 'es',
  languages: ['es'],
  'new-roles': ['admin'],
  operation: 'update',
  part: 'shared',
  person: 1,
  record: 1,
  renamed: { from: 'A', to: 'B' },
  roles: ['admin'],
  severity: 'safety',
  'source-change': { severity: 'safety', note: 'x' },
  text: 'zz-text',
  texts: ['zz-text'],
  time: '2028-03-01T00:00:00Z',
  with: undefined,
  'yes-no': true,
}

it.each(LOCALE_CODES)('every detail has words in %s, and no name of a program', async (locale) => {
  for (const action of EVENTS)
    for (const [detail, kind] of Object.entries<DetailKind>(EVENT_DETAILS[action])) {
      if (SAMPLES[kind] === undefined) continue
      const collection = action.startsWith('label.') ? { collection: 'topics' } : {}
      const details = { ...collection, [detail]: SAMPLES[kind] }
      const line: LogEvent = {
        ...{ id: 1, at: new Date(0), actor: 'Ada', actorId: 1, action, entryId: 1 },
        ...{ question: null, locale: null, textHash: null, note: null, details },
      }
      const words = await said(line, locale)
      expect(words, `${action} ${detail}`).not.toMatch(/[{}]|zz-inner|undefined|\[object/)
      expect(words === '', `${action} ${detail}: ${words}`).toBe(kind === 'inner')
      expect(words.split('|')[0], `${action} ${detail}`).not.toBe(detail)
    }
})

it('a detail or choice that the desk has no words for is found', () => {
  expect(unwordedDetails('sign-out', { colour: 'red' })).toEqual(['colour'])
  expect(unwordedDetails('sign-in.failed', { method: 'telepathy' })).toEqual(['method'])
  expect(unwordedDetails('sign-off.confirmed', { causes: ['single', 'address'] })).toEqual([])
})
