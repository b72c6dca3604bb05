/**
 * Every action that the log can hold, and its details. A detail is described by what it is, from
 * which the desk words it. Nobody reads those that are `inner`, which are for programs, and those
 * that are `with` another are shown as a part of it.
 */
const publication = {
  approvedBy: 'text',
  reviewed: 'yes-no',
  change: 'source-change',
  scheduled: 'yes-no',
} as const
const chosenTime = { publishAt: 'time', zone: 'inner', chosen: 'inner' } as const
const dueDate = { wasDueOn: 'with', dueOn: 'due-date' } as const
const labelPart = { collection: 'with', id: 'label', part: 'part' } as const
const labelChange = {
  id: 'record',
  operation: 'operation',
  locale: 'language',
  changed: 'changed-fields',
} as const

export const EVENT_DETAILS = {
  'entry.submitted': {},
  'entry.changes-requested': {},
  'entry.approved': {},
  'entry.published': publication,
  'entry.withdrawn': { alternatives: 'answers', questionMayStay: 'yes-no', mergedInto: 'answers' },
  'entry.restored': {},
  'entry.assigned': { to: 'assignee' },
  'entry.duplicated': { of: 'answers' },
  'entry.review-date-set': dueDate,
  'entry.deleted': { question: 'text' },
  'entry.still-correct': dueDate,
  'entry.scheduled': chosenTime,
  'entry.rescheduled': chosenTime,
  'entry.unscheduled': {},
  'draft-link.made': { days: 'text' },
  'draft-link.revoked': {},
  'schedule.failed': {},
  'translation.created': { of: 'answers', fromMemory: 'text', paragraphs: 'text' },
  'translation.filled': { fromMemory: 'text', paragraphs: 'text' },
  'memory.imported': { file: 'text', added: 'text', machine: 'text', leftOut: 'text' },
  'memory.forgotten': { file: 'text', pairs: 'text' },
  'translation.hidden': {},
  'translation.shown': {},
  'translation.still-current': { severity: 'severity', sourceText: 'inner' },
  'translation.taken-over': { paragraphs: 'text' },
  'xliff.exported': { answers: 'text', version: 'text' },
  'xliff.imported': { answers: 'text', placed: 'text', unplaced: 'text', versions: 'inner' },
  'import.written': {
    what: 'choice',
    document: 'text',
    firstLine: 'text',
    repair: 'inner',
    related: 'answers',
    take: 'choice',
    code: 'inner',
    words: 'text',
    reason: 'text',
  },
  'import.published': publication,
  'export.written': { what: 'choice', lines: 'text', filter: 'filter', answers: 'answers' },
  'republish.run': { entries: 'text', differences: 'text', warnings: 'texts' },
  'settings.changed': {
    locale: 'language',
    changed: 'changed-fields',
    added: 'text',
    known: 'text',
    topics: 'text',
    terms: 'text',
    contacts: 'text',
  },
  'topic.changed': labelChange,
  'contact.changed': labelChange,
  'phrase.changed': labelChange,
  'greeting.changed': labelChange,
  'tagline.changed': labelChange,
  'label.signed': { ...labelPart, before: 'with', after: 'content' },
  'label.changes-requested': labelPart,
  'label.taken-away': { ...labelPart, fields: 'fields', before: 'inner' },
  'label.put-back': { ...labelPart, after: 'content' },
  'glossary.changed': { ...labelChange, term: 'text', avoid: 'texts' },
  'person.added': { person: 'person', roles: 'roles', languages: 'languages' },
  'person.changed': {
    person: 'person',
    fields: 'fields',
    name: 'renamed',
    title: 'renamed',
    registration: 'renamed',
  },
  'person.name-replaced': { person: 'person', name: 'renamed' },
  'person.roles-changed': {
    person: 'person',
    from: 'with',
    to: 'new-roles',
    sessionsEnded: 'text',
  },
  'person.disabled': { person: 'person', sessionsEnded: 'text' },
  'person.enabled': { person: 'person' },
  'sign-in.succeeded': { method: 'choice', factor: 'yes-no' },
  'sign-in.failed': { method: 'choice' },
  'sign-in.refused': { method: 'choice', reason: 'choice' },
  'sign-out': {},
  'sessions.ended': { person: 'person', ended: 'text' },
  'password.changed': { person: 'person' },
  'link.created': { person: 'person', purpose: 'choice', seen: 'yes-no' },
  'link.used': { purpose: 'choice', sessionsEnded: 'text' },
  'sign-off.barred': { person: 'person', cause: 'choice', until: 'time', locales: 'languages' },
  'sign-off.confirmed': { person: 'person', causes: 'choice' },
  'factor.added': { person: 'person', kind: 'choice' },
  'factor.removed': { person: 'person', kind: 'choice', sessionsEnded: 'text' },
  'recovery-codes.renewed': {},
  'factor-rule.asked': { role: 'roles' },
  'factor-rule.refused': { role: 'roles', askedBy: 'person' },
  'factor-rule.changed': { from: 'with', to: 'new-roles', askedBy: 'person' },
} as const satisfies Record<string, Record<string, string>>

export type EventName = keyof typeof EVENT_DETAILS
export const EVENTS = Object.keys(EVENT_DETAILS) as EventName[]

type DetailsByEvent = typeof EVENT_DETAILS
/** The details that an event may have. */
export type DetailsOf<Name extends EventName> = Name extends EventName
  ? { [Detail in keyof DetailsByEvent[Name]]?: unknown }
  : never

type Kinds<Name extends EventName> = Name extends EventName
  ? DetailsByEvent[Name][keyof DetailsByEvent[Name]]
  : never
/** What a detail is. */
export type DetailKind = Kinds<EventName>

/** Notes that the portal itself writes on an event, as they are stored. */
export const OWN_NOTES = {
  firstContent: 'First content',
  newContacts: 'Contacts of a new version',
  newGreetings: 'Greetings of a new version',
} as const
