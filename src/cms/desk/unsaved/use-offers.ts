import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { FieldValues } from '../../compare/fields.ts'
import {
  deleteOldDrafts,
  findDrafts,
  type DraftSlot,
  type StoredDraft,
} from '../local-drafts/local-draft-store.ts'
import { fetchUnsavedWords } from './unsaved-api.ts'

/** Of the same visit, the first is taken: this browser's own copy is never behind the portal's. */
const newestFirst = (drafts: readonly StoredDraft[]): StoredDraft[] =>
  drafts
    .filter(({ slot }, index) => drafts.findIndex((each) => each.slot.page === slot.page) === index)
    .sort((one, other) => other.draft.at.localeCompare(one.draft.at))

type Options = {
  slot: DraftSlot | null
  /** Whether the form does not have these words yet; drafts without news are deleted. */
  isNews: (values: FieldValues) => boolean
  forget: (slot: DraftSlot) => void
}

/** Finds what the person left unsaved on other visits, in this browser and at the portal. */
export function useOffers({ slot, isNews, forget }: Options) {
  const { isInitializing } = useDocumentInfo()
  const [offers, setOffers] = useState<StoredDraft[]>([])

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
    void fetchUnsavedWords(slot.entry).then((result) => {
      if (cancelled || !result.ok) return
      const others = result.data.mine.filter((words) => words.slot !== slot.page)
      offer(others.map(({ slot: page, ...draft }) => ({ slot: { ...slot, page }, draft })))
    })
    return () => {
      cancelled = true
    }
    // Once a visit: a later save must not bring old offers back.
  }, [slot, isInitializing])

  const discard = useCallback(
    (offer: StoredDraft) => {
      forget(offer.slot)
      setOffers((all) => all.filter((each) => each.slot.page !== offer.slot.page))
    },
    [forget],
  )
  return { offers, discard }
}
