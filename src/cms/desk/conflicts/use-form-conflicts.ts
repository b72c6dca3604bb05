import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormProcessing,
  useFormSubmitted,
  useLocale,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { requestJson } from '../editing/api.ts'
import { useReplacedModal } from '../parts/use-replaced-modal.ts'
import { findConflicts, type FieldConflict } from './save-conflict.ts'

type Saved = Record<string, unknown> & { updatedAt?: string }

/**
 * Merges the version somebody else saved in the meantime into the form, when Payload reports stale
 * data or a save is refused. Fields both people changed keep the form's value until `takeTheirs`.
 * `conflicts` is `null` if there was no such version. Nothing is saved.
 */
export function useFormConflicts(): {
  conflicts: FieldConflict[] | null
  takeTheirs: (conflict: FieldConflict) => void
} {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { code } = useLocale()
  const [fields, dispatch] = useAllFormFields()
  const { setModified } = useForm()
  const processing = useFormProcessing()
  const refused = useFormSubmitted()
  const [conflicts, setConflicts] = useState<FieldConflict[] | null>(null)
  const wasProcessing = useRef(false)

  const mergeSaved = async () => {
    if (collectionSlug && !id) return
    const path = globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id}`
    const result = await requestJson<Saved>(
      `/api/${path}?depth=0&fallback-locale=null&locale=${code}`,
    )
    if (!result.ok) return
    const { updatedAt } = result.data
    if (updatedAt === fields.updatedAt?.value) return
    const found = findConflicts(fields, result.data)
    for (const { path, theirs, kind } of found)
      dispatch({
        type: 'UPDATE',
        path,
        initialValue: theirs,
        ...(kind === 'merged' ? { value: theirs } : {}),
      })
    dispatch({ type: 'UPDATE', path: 'updatedAt', value: updatedAt, initialValue: updatedAt })
    setModified(true)
    setConflicts(found)
  }

  useReplacedModal('staleData', () => void mergeSaved())

  // A refused save may mean that somebody else saved first. Payload treats the form as saved then
  // and disables its “Save” button, so the form is marked as modified again.
  useEffect(() => {
    if (processing) wasProcessing.current = true
    else if (wasProcessing.current) {
      wasProcessing.current = false
      if (refused) {
        setModified(true)
        void mergeSaved()
      } else setConflicts(null)
    }
  }, [processing, refused])

  const takeTheirs = ({ path, theirs }: FieldConflict) => {
    dispatch({ type: 'UPDATE', path, value: theirs })
    setConflicts((all) => all?.filter((each) => each.path !== path) ?? null)
  }
  return { conflicts, takeTheirs }
}
