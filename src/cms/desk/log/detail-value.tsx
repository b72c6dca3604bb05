import type { FlattenedField, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { isRole } from '../../../core/roles.ts'
import { SEVERITIES } from '../../../core/severities.ts'
import { deskTag, nameOf, seriesOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { asList, isObject } from '../../compare/fields.ts'
import { rich } from '../../messages/rich.tsx'
import { LABEL_COLLECTIONS, LABEL_PARTS } from '../../workflow/labels/label-parts.ts'
import { labelFieldName, partName } from '../labels/label-fields.ts'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { formatDay } from '../parts/dates.ts'
import { choiceKey, detailKind } from './detail-labels.ts'
import { eventSentence } from './event-sentences.ts'
import { fieldName, fieldsOf } from './field-words.ts'
import { collectionOf, type LogNames } from './log-references.ts'
import type { LogEvent } from './read-log.ts'

export type DetailContext = {
  line: LogEvent
  names: LogNames
  req: PayloadRequest
  t: DeskTranslate
}

/** A link to a record of the desk. */
export const RecordLink = ({ path, children }: { path: string; children: string }) => (
  <a href={`/admin/collections/${path}`}>
    <bdi>{children}</bdi>
  </a>
)

/** An old value and the one that replaced it. */
export const changed = (before: string, after: string, t: DeskTranslate): ReactNode =>
  rich(t, 'log.change', {
    before: <bdi>{before || t('parts.nothing')}</bdi>,
    after: <bdi>{after || t('parts.nothing')}</bdi>,
  })

const inRow = (items: ReactNode[]): ReactNode =>
  items.map((item, place) => (
    <span key={place}>
      {place > 0 && ' · '}
      {item}
    </span>
  ))

const dayWords = (value: unknown, { t }: DetailContext): string =>
  typeof value === 'string' ? formatDay(value, t.locale) : ''
const roleWords = (value: unknown, { t }: DetailContext): string =>
  seriesOf(
    [value ?? []].flat().map((role) => (isRole(role) ? t(`core.role.${role}`) : String(role))),
    t.locale,
  )
const languageWords = (value: unknown, { t }: DetailContext): string =>
  seriesOf(
    [value].flat().map((code) => nameOf('language', String(code), t.locale)),
    t.locale,
  )
const severityWords = (value: unknown, { t }: DetailContext): string => {
  const severity = SEVERITIES.find((each) => each === value)
  return severity ? t(`core.severity.${severity}`) : String(value)
}
const plain = (value: unknown, { t }: DetailContext): string =>
  typeof value === 'number' ? value.toLocaleString(deskTag(t.locale)) : String(value)
const choiceWords = (detail: string, value: unknown, { t }: DetailContext): string =>
  seriesOf(
    [value].flat().map((each) => {
      const key = choiceKey(detail, each)
      return key ? t(key) : String(each)
    }),
    t.locale,
  )

function filterWords(value: unknown, { t }: DetailContext): ReactNode {
  const { person, action, answer, entry, from, to } = isObject(value) ? value : {}
  return inRow([
    ...(person ? [`${t('log.filter.who')}: ${String(person)}`] : []),
    ...(action ? [`${t('log.filter.what')}: ${eventSentence(String(action), t)}`] : []),
    ...(answer ? [`${t('fields.question')}: ${String(answer)}`] : []),
    ...(entry ? [t('parts.answerNumber', { id: String(entry) })] : []),
    ...(from ? [t('log.filter.fromDay', { day: formatDay(String(from), t.locale) })] : []),
    ...(to ? [t('log.filter.toDay', { day: formatDay(String(to), t.locale) })] : []),
  ])
}

const answerLinks = (value: unknown, { names, t }: DetailContext): ReactNode =>
  asList([value].flat()).length === 0
    ? t('parts.nothing')
    : inRow(
        [value].flat().map((id) => (
          <RecordLink key={String(id)} path={`entries/${String(id)}`}>
            {names.answers.get(Number(id)) ?? t('parts.answerNumber', { id: String(id) })}
          </RecordLink>
        )),
      )

const fieldWords = (value: unknown, context: DetailContext, fields: FlattenedField[]): string => {
  const { line, req, t } = context
  const collection = LABEL_COLLECTIONS.find((each) => each === collectionOf(line))
  return seriesOf(
    asList(value).map((field) =>
      collection
        ? labelFieldName(collection, String(field), t)
        : fieldName(fields, String(field), { i18n: req.i18n, t }),
    ),
    t.locale,
  )
}

/** The value of a detail that has a label; `null` if it is said elsewhere. */
export function detailValue(detail: string, value: unknown, context: DetailContext): ReactNode {
  const { line, names, req, t } = context
  const details: Partial<Record<string, unknown>> = { ...line.details }
  switch (detailKind(line.action, detail)) {
    case 'inner':
    case 'with':
      return null
    case 'answers':
      return answerLinks(value, context)
    case 'assignee':
      return value === null ? t('log.nobody') : <bdi>{String(value)}</bdi>
    case 'choice':
    case 'operation':
      return choiceWords(detail, value, context)
    case 'due-date':
      return changed(dayWords(details.wasDueOn, context), dayWords(value, context), t)
    case 'fields':
      return fieldWords(value, context, fieldsOf(req, collectionOf(line)))
    case 'filter':
      return filterWords(value, context)
    case 'language':
    case 'languages':
      return languageWords(value, context)
    case 'new-roles':
      return changed(roleWords(details.from, context), roleWords(value, context), t)
    case 'part': {
      const part = LABEL_PARTS.find((each) => each === value)
      return part ? partName(part, t) : String(value)
    }
    case 'person':
      return (
        <RecordLink path={`users/${String(value)}`}>
          {names.people.get(Number(value)) ?? t('parts.number', { id: String(value) })}
        </RecordLink>
      )
    case 'renamed': {
      const { from, to } = isObject(value) ? value : {}
      return changed(from ? String(from) : '', to ? String(to) : '', t)
    }
    case 'roles':
      return roleWords(value, context)
    case 'severity':
      return severityWords(value, context)
    case 'source-change': {
      const { severity, note } = isObject(value) ? value : {}
      return inRow([
        severityWords(severity, context),
        ...(typeof note === 'string'
          ? [
              <q dir="auto" key="note">
                {note}
              </q>,
            ]
          : []),
      ])
    }
    case 'texts':
      return inRow(asList(value).map((text, place) => <bdi key={place}>{String(text)}</bdi>))
    case 'time':
      return <ClinicTime at={String(value)} />
    case 'yes-no':
      return t(value ? 'parts.yes' : 'parts.no')
    default:
      return <bdi>{plain(isObject(value) ? JSON.stringify(value) : value, context)}</bdi>
  }
}
