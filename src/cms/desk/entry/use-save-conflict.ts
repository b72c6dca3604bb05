import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from '../../compare/fields.ts'
import { fetchVersion } from '../editing/api.ts'
import { getSession, updateSession, useEntrySession } from '../editing/entry-session.ts'
import { savedAt, useLoadedVersion } from '../editing/use-loaded-version.ts'
import { useSave } from '../editing/use-save.ts'
import { saveDraft, type DraftSlot } from '../local-drafts/local-draft-store.ts'

/** Two versions of an entry: `mine` in the form, `theirs` on the server, both made from `base`. */
export type VersionConflict = { base: FieldValues | null; mine: FieldValues; theirs: FieldValues }
export type ConflictDecision = { values: FieldValues; then: 'save' | 'edit' | 'take theirs' }

/** How long the form takes to hold the values it was filled with. */
const FILL_MS = 150

/**
 * The conflict between the form and a version somebody else saved in the meantime, and what to do
 * once the person has decided. `copyOfMine` is the person's version after they took the other one.
 */
export function useSaveConflict(key: string, slot: DraftSlot | null) {
  const { id, setData } = useDocumentInfo()
  const loaded = useLoadedVersion()
  const { reset, setModified, getData } = useForm()
  const { theirs } = useEntrySession(key)
  const save = useSave()
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  }, [save])
  const [conflict, setConflict] = useState<VersionConflict | null>(null)
  const [busy, setBusy] = useState(false)
  const [copyOfMine, setCopyOfMine] = useState<FieldValues | null>(null)
  const baseUpdatedAt = () => getSession(key).baseUpdatedAt ?? loaded.updatedAt

  // Both versions as they were when the other one arrived: filling the form must not change what
  // the person chooses between.
  useEffect(() => {
    setConflict(null)
    if (!theirs || !id) return
    let cancelled = false
    const mine: FieldValues = getData()
    const updatedAt = baseUpdatedAt()
    void (
      updatedAt === loaded.updatedAt ? Promise.resolve(loaded.values) : fetchVersion(id, updatedAt)
    ).then((base) => {
      if (!cancelled) setConflict({ base, mine, theirs })
    })
    return () => {
      cancelled = true
    }
  }, [theirs])

  const decide = async ({ values, then }: ConflictDecision) => {
    if (!conflict) return
    setBusy(true)
    const { mine, theirs: other } = conflict
    const updatedAt = savedAt(other)
    // Until the decision is saved, the draft keeps the person's version on its own base: if they
    // restore it later, the conflict is shown again.
    if (slot)
      saveDraft(window.localStorage, slot, {
        values: mine,
        at: new Date().toISOString(),
        base: baseUpdatedAt(),
      })
    setData(other)
    await reset({ ...other, ...values })
    updateSession(key, { baseUpdatedAt: updatedAt })
    if (then === 'take theirs') setCopyOfMine(mine)
    else setModified(true)
    await new Promise((resolve) => setTimeout(resolve, FILL_MS))
    const saving = { baseUpdatedAt: updatedAt ?? undefined, behindDialog: true }
    if (then === 'save') await latestSave.current(saving)
    // What failed is said in the form, which has the decision by now. A third version opens again.
    if (getSession(key).theirs === other) updateSession(key, { theirs: null })
    setBusy(false)
  }
  return { conflict, decide, busy, copyOfMine, closeCopy: () => setCopyOfMine(null) }
}
