import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { comparedFields, differingFields, fieldParagraphs } from '../../compare/fields.ts'
import type { FieldValues } from '../../compare/fields.ts'
import { getSession, useEntrySession } from '../editing/entry-session.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import { NEW_ENTRY_KEY } from '../editing/use-save.ts'
import { deleteDraft, saveDraft, type DraftSlot } from '../local-drafts/local-draft-store.ts'
import { useDraftSlot } from './use-draft-slot.ts'
import { useKeptWords } from './use-kept-words.ts'
import { useOffers } from './use-offers.ts'

/** In milliseconds after the last keystroke: until the browser has the words, and the portal. */
const STORE_AFTER = 400
const SEND_AFTER = 1_500

/** Whether somebody wrote something: every new answer has a language and a risk. */
const hasWords = (values: FieldValues): boolean =>
  comparedFields().some(
    (field) =>
      !['choice', 'yes-no'].includes(field.kind) &&
      fieldParagraphs(field, values[field.name]).length > 0,
  )

/**
 * Keeps the form's unsaved words while the person types: at once in the browser, the net for times
 * without a connection, and after a pause at the portal, so that other computers have them. Finds
 * those of other visits (`offers`). `failed` means that the browser refuses.
 */
export function useUnsavedWords(entry: string, signedIn: number) {
  const loaded = useLoadedVersion()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { saveCount } = useEntrySession(entry)
  const slot = useDraftSlot(entry, signedIn)
  const { keep, keepLeaving, drop } = useKeptWords(slot)
  const [failed, setFailed] = useState(false)
  const isUnsent = useRef(false)
  const isOver = useRef(false)
  const saves = useRef(saveCount)

  const forget = useCallback(
    (at: DraftSlot) => {
      deleteDraft(window.localStorage, at)
      drop(at.page)
    },
    [drop],
  )
  const isNews = (values: FieldValues) =>
    entry === NEW_ENTRY_KEY ? hasWords(values) : differingFields(loaded.values, values).length > 0
  const { offers, discard } = useOffers({ slot, isNews, forget })

  const current = useCallback(
    () => ({
      values: getData(),
      at: new Date().toISOString(),
      base: getSession(entry).baseUpdatedAt ?? loaded.updatedAt,
    }),
    [entry, getData, loaded.updatedAt],
  )
  const store = useCallback(() => {
    if (!slot || !modified || isOver.current) return
    const draft = current()
    isUnsent.current = true
    if (isNews(draft.values)) setFailed(!saveDraft(window.localStorage, slot, draft))
  }, [current, modified, slot])

  const send = useCallback(
    (leaving: boolean) => {
      if (!slot || !modified || !isUnsent.current) return
      isUnsent.current = false
      const draft = current()
      if (!isNews(draft.values)) forget(slot)
      else if (leaving) keepLeaving(draft)
      else keep(draft)
    },
    [current, forget, keep, keepLeaving, modified, slot],
  )
  const leave = useCallback(() => {
    store()
    send(true)
  }, [send, store])

  useEffect(() => {
    if (!modified) return
    const storing = setTimeout(store, STORE_AFTER)
    const sending = setTimeout(() => send(false), SEND_AFTER)
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(storing)
      clearTimeout(sending)
      window.removeEventListener('pagehide', leave)
    }
  }, [fields, modified, store, send, leave])

  // A person who is signed out while typing leaves the page at once, without a pause.
  const lastLeave = useRef(leave)
  useEffect(() => void (lastLeave.current = leave), [leave])
  useEffect(() => () => lastLeave.current(), [])

  useEffect(() => {
    const isSaved = saveCount > saves.current
    saves.current = saveCount
    if (!isSaved || !slot) return
    isUnsent.current = false
    // The first save of a new answer leads to a page of its own.
    isOver.current = entry === NEW_ENTRY_KEY
    forget(slot)
  }, [saveCount, slot])
  useEffect(() => void (isOver.current = false), [entry])

  return { offers, discard, forget, keep, slot, failed }
}
