import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Values } from '../../compare/fields.ts'
import { fetchVersion } from '../editing/api.ts'
import { updateSession, getSession, useEntrySession } from '../editing/entry-session.ts'
import { useSave } from '../editing/use-save.ts'
import { saveDraft, type DraftSlot } from '../local-drafts/local-draft-store.ts'

export type SaveConflict = { base: Values | null; mine: Values; theirs: Values }
export type ConflictDecision = { values: Values; then: 'save' | 'edit' | 'take theirs' }

/** How long the form takes to hold values that it was filled with. */
const SETTLE_MS = 150

/**
 * Two texts of one answer that meet: mine in the form, theirs from the server, and the one from
 * which mine began.
 */
export function useSaveConflict(key: string, slot: DraftSlot | null) {
  const { id, data, setData } = useDocumentInfo()
  const { reset, setModified, getData } = useForm()
  const { theirs } = useEntrySession(key)
  const save = useSave()
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  }, [save])
  const [meeting, setMeeting] = useState<SaveConflict | null>(null)
  const [busy, setBusy] = useState(false)
  const [aside, setAside] = useState<Values | null>(null)
  const loadedAt = data?.updatedAt as string | undefined
  const begunAt = () => getSession(key).baseUpdatedAt ?? loadedAt ?? null

  // As both texts were when the other one arrived: filling the form must not change what the person
  // is choosing between.
  useEffect(() => {
    setMeeting(null)
    if (!theirs || !id) return
    let over = false
    const mine = getData() as Values
    const begun = begunAt()
    void (
      begun === loadedAt
        ? Promise.resolve((data ?? null) as Values | null)
        : fetchVersion(id, begun)
    ).then((base) => {
      if (!over) setMeeting({ base, mine, theirs })
    })
    return () => {
      over = true
    }
  }, [theirs])

  const decide = async ({ values, then }: ConflictDecision) => {
    if (!meeting) return
    setBusy(true)
    const { mine, theirs: other } = meeting
    const token = other.updatedAt as string
    // Until what is decided is saved, mine stays as it was, on the text from which it began:
    // brought back later it meets theirs again.
    if (slot)
      saveDraft(window.localStorage, slot, {
        values: mine,
        at: new Date().toISOString(),
        base: begunAt(),
      })
    setData(other)
    await reset({ ...other, ...values })
    updateSession(key, { baseUpdatedAt: token })
    if (then === 'take theirs') setAside(mine)
    else setModified(true)
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    if (then === 'save') await latestSave.current({ base: token, behindDialog: true })
    else updateSession(key, { theirs: null })
    setBusy(false)
  }
  return { meeting, decide, busy, aside, closeAside: () => setAside(null) }
}
