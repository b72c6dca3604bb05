import { EVENT_DETAILS, type DetailKind, type EventName } from '../../../core/audit-events.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'

type Details = typeof EVENT_DETAILS
type DetailName = { [Name in EventName]: keyof Details[Name] }[EventName]

/** Details that are said without a label of their own. */
type Unlabelled = 'after' | 'before' | 'changed' | 'collection' | 'id'
/** Details that are for programs, or said as a part of another. */
type Unsaid =
  'chosen' | 'code' | 'from' | 'repair' | 'sourceText' | 'versions' | 'wasDueOn' | 'zone'

/** What the desk calls each detail of an event. */
const DETAIL_LABELS: Record<Exclude<DetailName, Unlabelled | Unsaid>, DeskKey> = {
  added: 'log.detail.added',
  alternatives: 'log.detail.alternatives',
  answers: 'log.detail.answers',
  approvedBy: 'log.detail.approvedBy',
  askedBy: 'log.detail.askedBy',
  avoid: 'glossary.avoid',
  cause: 'log.detail.cause',
  causes: 'log.detail.cause',
  change: 'log.detail.change',
  contacts: 'contacts.plural',
  days: 'log.detail.days',
  differences: 'log.detail.differences',
  document: 'imports.documents.document',
  dueOn: 'log.detail.dueOn',
  ended: 'log.detail.sessionsEnded',
  entries: 'log.detail.answers',
  factor: 'users.secondFactor',
  fields: 'log.detail.fields',
  file: 'log.detail.file',
  filter: 'log.detail.filter',
  firstLine: 'log.detail.firstLine',
  fromMemory: 'log.detail.fromMemory',
  kind: 'users.secondFactor',
  known: 'log.detail.known',
  languages: 'users.languages',
  leftOut: 'log.detail.leftOut',
  lines: 'log.detail.lines',
  locale: 'fields.locale',
  locales: 'users.languages',
  machine: 'log.detail.machine',
  mergedInto: 'log.detail.mergedInto',
  method: 'log.detail.method',
  name: 'users.name',
  of: 'log.detail.of',
  operation: 'log.detail.what',
  pairs: 'log.detail.pairs',
  paragraphs: 'log.detail.paragraphs',
  part: 'fields.locale',
  person: 'users.singular',
  placed: 'log.detail.placed',
  publishAt: 'log.detail.publishAt',
  purpose: 'log.detail.purpose',
  question: 'fields.question',
  questionMayStay: 'log.detail.questionMayStay',
  reason: 'log.detail.reason',
  registration: 'users.registration',
  related: 'log.detail.related',
  reviewed: 'log.detail.reviewed',
  role: 'users.roles',
  roles: 'users.roles',
  scheduled: 'core.state.scheduled',
  seen: 'log.detail.seen',
  sessionsEnded: 'log.detail.sessionsEnded',
  severity: 'log.detail.change',
  take: 'log.detail.take',
  term: 'glossary.term',
  terms: 'glossary.plural',
  title: 'users.title',
  to: 'log.detail.to',
  topics: 'topics.plural',
  unplaced: 'log.detail.unplaced',
  until: 'log.detail.until',
  version: 'log.detail.version',
  warnings: 'log.detail.warnings',
  what: 'log.detail.what',
  words: 'log.detail.words',
}

/** What the desk calls the stored values of the details that are a choice, and of `operation`. */
const CHOICES: Partial<Record<string, DeskKey>> = {
  address: 'log.cause.address',
  'address-taken': 'log.refused.addressTaken',
  again: 'log.method.again',
  all: 'log.choice.all',
  answers: 'log.detail.answers',
  app: 'users.factor.app',
  code: 'log.method.code',
  conflict: 'log.import.conflict',
  'conflict settled': 'log.import.resolved',
  create: 'log.choice.added',
  created: 'log.choice.added',
  'cause created': 'log.cause.created',
  delete: 'log.choice.deleted',
  desk: 'imports.merge.takeDesk',
  disabled: 'log.refused.disabled',
  document: 'imports.merge.takeDocument',
  enabled: 'log.cause.enabled',
  factors: 'log.cause.factors',
  'first-sign-in': 'log.purpose.firstSignIn',
  'flag heard again': 'log.import.flagRestored',
  'flag silenced': 'log.import.flagDismissed',
  invitation: 'log.purpose.invitation',
  languages: 'log.cause.languages',
  'last-admin': 'log.refused.lastAdmin',
  link: 'log.method.link',
  'link-mailed': 'log.cause.linkMailed',
  'link-seen': 'log.cause.linkSeen',
  log: 'admin.view.log',
  merge: 'log.choice.merged',
  'no enrolment': 'log.refused.noEnrolment',
  'no factor': 'log.refused.noFactor',
  'no-address': 'log.refused.noAddress',
  'no-role': 'log.refused.noRole',
  'not-invited': 'log.refused.notInvited',
  oidc: 'session.way.provider',
  passkey: 'users.factor.passkey',
  password: 'session.way.password',
  related: 'log.import.related',
  'repair undone': 'log.import.repairUndone',
  reset: 'log.purpose.reset',
  reviewer: 'log.cause.reviewer',
  revised: 'log.choice.changed',
  single: 'log.cause.single',
  'too many attempts': 'log.refused.tooManyAttempts',
  'too many codes': 'log.refused.tooManyCodes',
  update: 'log.choice.changed',
}

/** The message of a stored choice; `undefined` if it has none. */
export const choiceKey = (detail: string, value: unknown): DeskKey | undefined =>
  CHOICES[`${detail.replace('causes', 'cause')} ${String(value)}`] ?? CHOICES[String(value)]

type KindsByDetail = Partial<Record<string, DetailKind>>
const kindsOf = (action: string): KindsByDetail =>
  Object.entries<KindsByDetail>(EVENT_DETAILS).find(([name]) => name === action)?.[1] ?? {}

/** What a detail of an event is; `undefined` if this version does not know it. */
export const detailKind = (action: string, detail: string): DetailKind | undefined =>
  kindsOf(action)[detail]

/** What the desk calls a detail; `undefined` if it is said without a label. */
export const detailLabel = (action: string, detail: string): DeskKey | undefined =>
  detailKind(action, detail) === 'new-roles'
    ? 'users.roles'
    : Object.entries<DeskKey>(DETAIL_LABELS).find(([name]) => name === detail)?.[1]

/** Details in the order of the list of events; those that this version does not know come last. */
export function inListedOrder(action: string, details: object): [string, unknown][] {
  const listed = Object.keys(kindsOf(action))
  const given = Object.entries<unknown>({ ...details })
  return [
    ...listed.flatMap((name) => given.filter(([detail]) => detail === name)),
    ...given.filter(([detail]) => !listed.includes(detail)),
  ]
}

/** The details that the desk has no words for. */
export const unwordedDetails = (action: string, details: object): string[] =>
  Object.entries(details)
    .filter(([detail, value]) => {
      const kind = detailKind(action, detail)
      if (kind !== 'choice' && kind !== 'operation') return kind === undefined
      return [value].flat().some((each) => choiceKey(detail, each) === undefined)
    })
    .map(([detail]) => detail)
