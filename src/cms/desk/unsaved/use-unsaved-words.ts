import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { comparedFields, differingFields, fieldParagraphs } from '../../compare/fields.ts'
import type { FieldValues } from '../../compare/fields.ts'
import { getSession, useEntrySession } from '../editing/entry-session.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import { NEW_ENTRY_KEY } from '../editing/use-save.ts'
import {
  deleteDraft,
  deleteOldDrafts,
  findDrafts,
  saveDraft,
  type DraftSlot,
  type StoredDraft,
} from '../local-drafts/local-draft-store.ts'
import { fetchUnsavedWords } from './unsaved-api.ts'
import { useKeptWords } from './use-kept-words.ts'

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

/** Of the same visit, the first is taken: this browser's own copy is never behind the portal's. */
const newestFirst = (drafts: readonly StoredDraft[]): StoredDraft[] =>
  drafts
    .filter(({ slot }, index) => drafts.findIndex((each) => each.slot.page === slot.page) === index)
    .sort((one, other) => other.draft.at.localeCompare(one.draft.at))

/**
 * Keeps the form's unsaved words while the person types: at once in the browser, the net for times
 * without a connection, and after a pause at the portal, so that other computers have them. Finds
 * those of other visits (`offers`). Each visit has its own slot, so that no words are overwritten
 * before the person has restored or discarded them. `failed` means that the browser refuses.
 */
export function useUnsavedWords(entry: string, signedIn: number) {
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
  const { keep, keepLeaving, drop } = useKeptWords(slot)
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

  useEffect(() => {
    if (!slot || isInitializing) return
    let cancelled = false
    const offer = (found: readonly StoredDraft[]) => {
      for (const each of found) if (!isNews(each.draft.values)) forget(each.slot)
      const news = found.filter(({ draft }) => isNews(draft.values))
      setOffers((all) => newestFirst([...all, ...news]))
    }
    deleteOldDrafts(window.localStorage, new Date())
    setOffers([])
    offer(findDrafts(window.localStorage, slot))
    void fetchUnsavedWords(entry).then((result) => {
      if (cancelled || !result.ok) return
      const others = result.data.mine.filter((words) => words.slot !== slot.page)
      offer(others.map(({ slot: visit, ...draft }) => ({ slot: { ...slot, page: visit }, draft })))
    })
    return () => {
      cancelled = true
    }
    // Once a visit: a later save must not bring old offers back.
  }, [slot, isInitializing])

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

  useEffect(() => {
    if (!modified) return
    const storing = setTimeout(store, STORE_AFTER)
    const sending = setTimeout(() => send(false), SEND_AFTER)
    const onLeave = () => {
      store()
      send(true)
    }
    window.addEventListener('pagehide', onLeave)
    return () => {
      clearTimeout(storing)
      clearTimeout(sending)
      window.removeEventListener('pagehide', onLeave)
    }
  }, [fields, modified, store, send])

  // A person who is signed out while typing leaves the page at once, without a pause.
  const leave = useRef(() => undefined as void)
  useEffect(() => {
    leave.current = () => {
      store()
      send(true)
    }
  }, [send, store])
  useEffect(() => () => leave.current(), [])

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

  const discard = useCallback(
    (offer: StoredDraft) => {
      forget(offer.slot)
      setOffers((all) => all.filter(({ slot: { page: visit } }) => visit !== offer.slot.page))
    },
    [forget],
  )
  return { offers, discard, forget, keep, slot, failed }
}
