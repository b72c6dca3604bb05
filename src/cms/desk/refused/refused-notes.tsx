'use client'
import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { fieldAt, focusFirstField } from '../editing/focus-field.ts'
import { refusedBySave, stillRefused, type RefusedField } from './refused-fields.ts'
import { lastFaultsOf } from './refused-response.ts'

/** The fields that the server refused when the form was saved last, and are still as they were. */
function useRefusedFields(saving: boolean): RefusedField[] {
  const [fields] = useAllFormFields()
  const { getFields } = useForm()
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const path = globalSlug ? `globals/${globalSlug}` : [collectionSlug, id].filter(Boolean).join('/')
  const [refused, setRefused] = useState<RefusedField[]>([])
  const before = useRef<FormState | null>(null)
  useEffect(() => {
    // `fields` may still be those before the server's faults.
    if (saving) before.current = getFields()
    else if (before.current) {
      const faults = lastFaultsOf(`/api/${path}`)
      setRefused(refusedBySave(before.current, getFields(), refused, faults))
      before.current = null
    }
  }, [saving])
  return stillRefused(refused, fields)
}

/**
 * Says below each field why the server refused it, until the field is changed, and moves the focus
 * to the first. Payload shows no faults of drafts, and those of other forms for a moment only,
 * because it then asks for the state of the form without them.
 */
export function RefusedNotes({ saving, wasRefused }: { saving: boolean; wasRefused: boolean }) {
  const refused = useRefusedFields(saving)
  const shown = wasRefused ? refused : []
  const paths = shown.map(({ path }) => path)
  const count = paths.length
  useEffect(() => {
    // Notices above the form scroll to themselves first.
    if (count > 0) requestAnimationFrame(() => focusFirstField(paths))
  }, [wasRefused, count > 0])
  return (
    <>
      {shown.map(({ path, message }) => {
        const field = fieldAt(path)?.closest('.field-type')
        return field
          ? createPortal(<p className="field-error desk-refused">{message}</p>, field, path)
          : null
      })}
    </>
  )
}
