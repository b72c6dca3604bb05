'use client'
import { getTranslation } from '@payloadcms/translations'
import {
  useConfig,
  useDocumentInfo,
  useFormProcessing,
  useFormSubmitted,
  useTranslation,
} from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useRef } from 'react'
import { listOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { RefusedNotes } from '../refused/refused-notes.tsx'
import { UnsentNotice } from '../refused/unsent-notice.tsx'
import { useFormConflicts } from './use-form-conflicts.ts'

type Label = string | Record<string, string>
const isLabel = (label: unknown): label is Label =>
  typeof label === 'string' || (typeof label === 'object' && label !== null)

function fieldLabel(fields: readonly ClientField[], path: string): Label {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => 'name' in each && each.name === name)
  if (rest.length > 0 && field && 'fields' in field) return fieldLabel(field.fields, rest.join('.'))
  return field && 'label' in field && isLabel(field.label) ? field.label : path
}

const formatValue = (value: unknown, t: DeskTranslate): string =>
  Array.isArray(value)
    ? listOf(value.map(String), t.locale)
    : typeof value === 'boolean'
      ? t(value ? 'parts.yes' : 'parts.no')
      : value === null || value === ''
        ? t('parts.nothing')
        : String(value)

/** What a form without versions says of its last save: that it was not sent, fields that were refused, and conflicts. */
export function SaveConflictField() {
  return (
    <>
      <UnsentNotice />
      <RefusedNotes saving={useFormProcessing()} wasRefused={useFormSubmitted()} />
      <SaveConflictNotice />
    </>
  )
}

/**
 * Says that somebody else saved the same document in the meantime, lists what was merged into the
 * form, and lets the person choose where both changed a field.
 */
function SaveConflictNotice() {
  const t = useDeskMessages()
  const { i18n } = useTranslation()
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { conflicts, takeTheirs } = useFormConflicts()
  const notice = useRef<HTMLElement>(null)
  useEffect(() => {
    if (conflicts) notice.current?.scrollIntoView({ block: 'center' })
  }, [conflicts])

  const config = collectionSlug
    ? getEntityConfig({ collectionSlug })
    : globalSlug
      ? getEntityConfig({ globalSlug })
      : null
  if (!conflicts || !config) return null
  const name = (path: string) => getTranslation(fieldLabel(config.fields, path), i18n)
  const merged = conflicts.filter(({ kind }) => kind === 'merged')
  const open = conflicts.filter(({ kind }) => kind === 'conflict')
  return (
    <section className="desk desk-notice" ref={notice} role="status">
      <p>
        <strong>{t('conflicts.title')}</strong> {t('conflicts.nothingLost')}
      </p>
      {merged.length > 0 && (
        <p>
          {t('conflicts.taken', {
            fields: listOf(
              merged.map(({ path }) => name(path)),
              t.locale,
            ),
          })}
        </p>
      )}
      {open.map((conflict) => (
        <div className="desk-notice__actions" key={conflict.path}>
          <p>
            {rich(t, 'conflicts.both', {
              field: <strong>{name(conflict.path)}</strong>,
              theirs: <q dir="auto">{formatValue(conflict.theirs, t)}</q>,
            })}
          </p>
          <button className="desk-button" onClick={() => takeTheirs(conflict)} type="button">
            {t('conflicts.take')}
            <span className="desk-visually-hidden">
              {' '}
              {t('conflicts.takeFor', { field: name(conflict.path) })}
            </span>
          </button>
        </div>
      ))}
    </section>
  )
}
