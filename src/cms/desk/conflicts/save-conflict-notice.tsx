'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useRef } from 'react'
import { useFormConflicts } from './use-form-conflicts.ts'

function labelOf(fields: readonly ClientField[], path: string): string {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => 'name' in each && each.name === name)
  if (rest.length > 0 && field && 'fields' in field) return labelOf(field.fields, rest.join('.'))
  return field && 'label' in field && typeof field.label === 'string' ? field.label : path
}

const formatValue = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'boolean'
      ? value
        ? 'Yes'
        : 'No'
      : value === null || value === ''
        ? 'nothing'
        : String(value)

/**
 * Says that somebody else saved the same document in the meantime, lists what was merged into the
 * form, and lets the person choose where both changed a field.
 */
export function SaveConflictNotice() {
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
  const name = (path: string) => labelOf(config.fields, path)
  const merged = conflicts.filter(({ kind }) => kind === 'merged')
  const open = conflicts.filter(({ kind }) => kind === 'conflict')
  return (
    <section className="desk desk-notice" ref={notice} role="status">
      <p>
        <strong>Somebody else saved this after you opened it.</strong> Nothing was overwritten: your
        words are in the form. Look it through, then press “Save” again.
      </p>
      {merged.length > 0 && (
        <p>
          Theirs is taken where only they changed something:{' '}
          {merged.map(({ path }) => name(path)).join(', ')}.
        </p>
      )}
      {open.map((conflict) => (
        <div className="desk-notice__actions" key={conflict.path}>
          <p>
            You both changed <strong>{name(conflict.path)}</strong>. Yours is in the form; theirs:{' '}
            <q dir="auto">{formatValue(conflict.theirs)}</q>
          </p>
          <button className="desk-button" onClick={() => takeTheirs(conflict)} type="button">
            Take theirs<span className="desk-said"> for {name(conflict.path)}</span>
          </button>
        </div>
      ))}
    </section>
  )
}
