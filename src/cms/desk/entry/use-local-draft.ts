import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { differingFields } from '../../compare/fields.ts'
import { getSession, useEntrySession } from '../editing/entry-session.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import {
  deleteDraft,
  deleteOldDrafts,
  findDrafts,
  saveDraft,
  type DraftSlot,
  type StoredDraft,
} from '../local-drafts/local-draft-store.ts'

const PAUSE_MS = 400

/**
 * Saves the form's unsaved content in the browser while the person types, and finds drafts of
 * earlier visits (`offers`). Each visit has its own slot, so that no draft is overwritten before
 * the person has restored or discarded it. `failed` means that the browser refuses to store drafts.
 */
export function useLocalDraft(entry: string, signedIn: number) {
  const { isInitializing } = useDocumentInfo()
  const loaded = useLoadedVersion()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { saveCount } = useEntrySession(entry)
  const [offers, setOffers] = useState<StoredDraft[]>([])
  const [failed, setFailed] = useState(false)
  const page = useRef<string>('')
  // When a session expires, the user is gone before the form is; its last changes are still theirs.
  const author = useRef(signedIn)
  if (signedIn) author.current = signedIn
  const person = author.current
  const slot = useMemo<DraftSlot | null>(() => {
    if (typeof window === 'undefined' || !person) return null
    page.current ||= crypto.getRandomValues(new Uint32Array(2)).join('-')
    return { person, entry, page: page.current }
  }, [entry, person])

  useEffect(() => {
    if (!slot || isInitializing) return
    deleteOldDrafts(window.localStorage, new Date())
    const found = findDrafts(window.localStorage, slot)
    const differing = found.filter(
      ({ draft }) => entry === 'new' || differingFields(loaded.values, draft.values).length > 0,
    )
    for (const each of found)
      if (!differing.includes(each)) deleteDraft(window.localStorage, each.slot)
    setOffers(differing)
    // Once a visit: a later save must not bring old offers back.
  }, [slot, isInitializing])

  const save = useCallback(() => {
    if (!slot || !modified) return
    const base = getSession(entry).baseUpdatedAt ?? loaded.updatedAt
    setFailed(
      !saveDraft(window.localStorage, slot, {
        values: getData(),
        at: new Date().toISOString(),
        base,
      }),
    )
  }, [entry, getData, loaded.updatedAt, modified, slot])

  useEffect(() => {
    if (!modified) return
    const timer = setTimeout(save, PAUSE_MS)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [fields, modified, save])

  // A person who is signed out while typing leaves the page at once, without a pause.
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  }, [save])
  useEffect(() => () => latestSave.current(), [])

  useEffect(() => {
    if (saveCount > 0 && slot) deleteDraft(window.localStorage, slot)
  }, [saveCount, slot])

  const discard = useCallback((offer: StoredDraft) => {
    deleteDraft(window.localStorage, offer.slot)
    setOffers((all) => all.filter((each) => each !== offer))
  }, [])
  return { offers, discard, slot, failed }
}
