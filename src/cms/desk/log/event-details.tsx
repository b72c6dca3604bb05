import type { ReactNode } from 'react'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { isObject } from '../../compare/fields.ts'
import { LABEL_COLLECTIONS, type LabelContent } from '../../workflow/labels/label-parts.ts'
import { labelFieldName, labelValueText } from '../labels/label-fields.ts'
import { detailKind, detailLabel, inListedOrder } from './detail-labels.ts'
import { changed, RecordLink, detailValue, type DetailContext } from './detail-value.tsx'
import { fieldChanges, fieldsOf } from './field-words.ts'
import { collectionOf } from './log-references.ts'

type Item = { key: string; label: string; value: ReactNode }

/** The record that an event is about. */
function recordItem(id: unknown, { line, names, t }: DetailContext): Item | null {
  const collection = collectionOf(line)
  if (collection === null || collection === 'users') return null
  const label = LABEL_COLLECTIONS.find((each) => each === collection)
  const name = names.records.get(`${collection}:${String(id)}`)
  return {
    key: 'id',
    label: t(label ? `labels.collection.${label}` : 'glossary.singular'),
    value:
      collection === 'settings' ? (
        <a href="/admin/globals/settings">{t('settings.title')}</a>
      ) : name ? (
        <RecordLink path={`${collection}/${String(id)}`}>{name}</RecordLink>
      ) : (
        t('parts.number', { id: String(id) })
      ),
  }
}

/** What readers see of a label now, and saw before where the event knows it. */
function contentItems(after: unknown, { line, t }: DetailContext): Item[] {
  const collection = LABEL_COLLECTIONS.find((each) => each === collectionOf(line))
  if (!collection || !isObject(after)) return []
  const { before } = line.details as { before?: LabelContent | null }
  const now = after as LabelContent
  const words = (content: LabelContent | null | undefined, field: string) =>
    labelValueText(field, content?.[field], t)
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])]
    .filter((field) => words(before, field) !== words(now, field))
    .map((field) => ({
      key: `after ${field}`,
      label: labelFieldName(collection, field, t),
      value:
        'before' in line.details
          ? changed(words(before, field), words(now, field), t)
          : words(now, field),
    }))
}

function itemsOf(detail: string, value: unknown, context: DetailContext): Item[] {
  const { line, req, t } = context
  switch (detailKind(line.action, detail)) {
    case 'changed-fields':
      return fieldChanges(fieldsOf(req, collectionOf(line)), isObject(value) ? value : {}, {
        i18n: req.i18n,
        t,
      }).map(({ field, label, before, after }) => ({
        key: `changed ${field}`,
        label,
        value: changed(before, after, t),
      }))
    case 'content':
      return contentItems(value, context)
    case 'label':
    case 'record': {
      const item = recordItem(value, context)
      return item ? [item] : []
    }
    default: {
      const label = detailLabel(line.action, detail)
      const words = detailValue(detail, value, context)
      return words === null || words === ''
        ? []
        : [{ key: detail, label: label ? t(label) : detail, value: words }]
    }
  }
}

/** The language of an event that is about no answer and has no part of its own. */
function languageItem({ line, t }: DetailContext): Item[] {
  const { locale, details } = line
  if (line.entryId || 'part' in details || 'locale' in details || !isLocale(locale)) return []
  return [
    {
      key: 'locale',
      label: t('fields.locale'),
      value: <bdi lang={locale}>{localeFacts(locale).name}</bdi>,
    },
  ]
}

/** What the log keeps of an event beside who, what and when, in the words of the desk. */
export function EventDetails(context: DetailContext) {
  const items = [
    ...languageItem(context),
    ...inListedOrder(context.line.action, context.line.details).flatMap(([detail, value]) =>
      itemsOf(detail, value, context),
    ),
  ]
  if (items.length === 0) return null
  return (
    <dl className="desk-log-details">
      {items.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
