'use client'
import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormProcessing,
  useFormSubmitted,
  useLocale,
  useModal,
} from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { requestJson } from '../editing/api.ts'
import { findConflicts, type FormField, type FieldConflict } from './save-conflict.ts'

// Payload's own warning offers nothing but to throw the words away.
const PAYLOADS_STALE_MODAL = 'document-stale-data'
type Newest = Record<string, unknown> & { updatedAt?: string }

function labelOf(fields: readonly ClientField[], path: string): string {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => 'name' in each && each.name === name)
  if (rest.length > 0 && field && 'fields' in field) return labelOf(field.fields, rest.join('.'))
  return field && 'label' in field && typeof field.label === 'string' ? field.label : path
}
const shown = (value: unknown): string =>
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
 * Says that somebody else saved the same topic, contact, picture, word, person or settings
 * meanwhile, and brings the two together in the form. Nothing is saved before the person says so.
 */
export function SaveConflictNotice() {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { code } = useLocale()
  const [fields, dispatch] = useAllFormFields()
  const { setModified } = useForm()
  const [processing, refused] = [useFormProcessing(), useFormSubmitted()]
  const { closeModal, isModalOpen } = useModal()
  const [met, setMet] = useState<FieldConflict[] | null>(null)
  const sent = useRef(false)
  const notice = useRef<HTMLElement>(null)
  const config = collectionSlug
    ? getEntityConfig({ collectionSlug })
    : globalSlug
      ? getEntityConfig({ globalSlug })
      : null

  const look = async () => {
    if (collectionSlug && !id) return
    const where = globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id}`
    const answer = await requestJson<Newest>(
      `/api/${where}?depth=0&fallback-locale=null&locale=${code}`,
    )
    if (!answer.ok || answer.data.updatedAt === fields.updatedAt?.value) return
    const found = findConflicts(fields as Record<string, FormField>, answer.data)
    for (const { path, theirs, kind } of found)
      dispatch({
        type: 'UPDATE',
        path,
        initialValue: theirs,
        ...(kind === 'taken' ? { value: theirs } : {}),
      })
    dispatch({
      type: 'UPDATE',
      path: 'updatedAt',
      value: answer.data.updatedAt,
      initialValue: answer.data.updatedAt,
    })
    setModified(true)
    setMet(found)
  }

  const stale = isModalOpen(PAYLOADS_STALE_MODAL)
  useEffect(() => {
    if (!stale) return
    closeModal(PAYLOADS_STALE_MODAL)
    void look()
  }, [stale])
  // A save that was refused: the reason may be that somebody else came first. Payload takes the
  // form for saved then, and would let nobody press “Save” again.
  useEffect(() => {
    if (processing) sent.current = true
    else if (sent.current) {
      sent.current = false
      if (refused) {
        setModified(true)
        void look()
      } else setMet(null)
    }
  }, [processing, refused])
  useEffect(() => {
    if (met) notice.current?.scrollIntoView({ block: 'center' })
  }, [met])

  if (!met || !config) return null
  const name = (path: string) => labelOf(config.fields, path)
  const [taken, clashes] = [
    met.filter(({ kind }) => kind === 'taken'),
    met.filter(({ kind }) => kind === 'clash'),
  ]
  return (
    <section className="desk desk-notice" ref={notice} role="status">
      <p>
        <strong>Somebody else saved this after you opened it.</strong> Nothing was overwritten: your
        words are in the form. Look it through, then press “Save” again.
      </p>
      {taken.length > 0 && (
        <p>
          Theirs is taken where only they changed something:{' '}
          {taken.map(({ path }) => name(path)).join(', ')}.
        </p>
      )}
      {clashes.map(({ path, theirs }) => (
        <div className="desk-notice__actions" key={path}>
          <p>
            You both changed <strong>{name(path)}</strong>. Yours is in the form; theirs:{' '}
            <q dir="auto">{shown(theirs)}</q>
          </p>
          <button
            className="desk-button"
            onClick={() => {
              dispatch({ type: 'UPDATE', path, value: theirs })
              setMet(met.filter((each) => each.path !== path))
            }}
            type="button"
          >
            Take theirs<span className="desk-said"> for {name(path)}</span>
          </button>
        </div>
      ))}
    </section>
  )
}
