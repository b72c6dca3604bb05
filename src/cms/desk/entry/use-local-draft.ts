import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { differingFields, type Values } from '../../compare/fields.ts'
import { getSession, useEntrySession } from '../editing/entry-session.ts'
import {
  deleteDraft,
  deleteOldDrafts,
  saveDraft,
  findDrafts,
  type LocalDraft,
  type DraftSlot,
} from '../local-drafts/local-draft-store.ts'

const PAUSE_MS = 400
type Offer = { slot: DraftSlot; kept: LocalDraft }

/**
 * Keeps the form's unsaved words on this computer while somebody writes, and finds what they left
 * here before. Each visit of the page keeps its words apart from earlier ones, so that nothing is
 * written over before its owner has decided about it.
 */
export function useLocalDraft(entry: string, signedIn: number) {
  const { data, isInitializing } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { saveCount: saved } = useEntrySession(entry)
  const [offers, setOffers] = useState<Offer[]>([])
  const [failed, setFailed] = useState(false)
  const page = useRef<string>('')
  // A session that ends takes the person away before the form: the form's last words are still
  // theirs.
  const writer = useRef(signedIn)
  if (signedIn) writer.current = signedIn
  const person = writer.current
  const slot = useMemo<DraftSlot | null>(() => {
    if (typeof window === 'undefined' || !person) return null
    page.current ||= crypto.getRandomValues(new Uint32Array(2)).join('-')
    return { person, entry, page: page.current }
  }, [entry, person])
  const updatedAt = (data?.updatedAt as string | undefined) ?? null

  useEffect(() => {
    if (!slot || isInitializing) return
    deleteOldDrafts(window.localStorage, new Date())
    const found = findDrafts(window.localStorage, slot)
    const worthIt = found.filter(
      ({ kept }) =>
        entry === 'new' || differingFields((data ?? {}) as Values, kept.values).length > 0,
    )
    for (const each of found)
      if (!worthIt.includes(each)) deleteDraft(window.localStorage, each.slot)
    setOffers(worthIt)
    // Once for each visit: what is saved later must not bring old offers back.
  }, [slot, isInitializing])

  const write = useCallback(() => {
    if (!slot || !modified) return
    const base = getSession(entry).baseUpdatedAt ?? updatedAt
    setFailed(
      !saveDraft(window.localStorage, slot, {
        values: getData() as Values,
        at: new Date().toISOString(),
        base,
      }),
    )
  }, [entry, getData, modified, slot, updatedAt])

  useEffect(() => {
    if (!modified) return
    const timer = setTimeout(write, PAUSE_MS)
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
    }
  }, [fields, modified, write])

  // Who is signed out in mid-sentence is led away at once: what was typed since the last pause is
  // kept on the way.
  const latestWrite = useRef(write)
  useEffect(() => {
    latestWrite.current = write
  }, [write])
  useEffect(() => () => latestWrite.current(), [])

  useEffect(() => {
    if (saved > 0 && slot) deleteDraft(window.localStorage, slot)
  }, [saved, slot])

  const dropOffer = useCallback((index: number) => {
    setOffers((all) => {
      const gone = all[index]
      if (gone) deleteDraft(window.localStorage, gone.slot)
      return all.filter((each) => each !== gone)
    })
  }, [])
  return { offers, dropOffer, slot, failed }
}
