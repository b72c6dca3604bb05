import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { differingFields, type Values } from '../../compare/fields.ts'
import { fetchNewestDraft } from './api.ts'
import { updateSession } from './entry-session.ts'

/**
 * Brings the form up to date after a step, which saves a version of its own: without this the next
 * step or save would take it for somebody else's. With `keepWords`, words that are not saved stay.
 */
export function useReloadAfterStep(entryId: number): (keepWords: boolean) => Promise<void> {
  const { data, setData, incrementVersionCount } = useDocumentInfo()
  const { dispatchFields, reset } = useForm()
  return useCallback(
    async (keepWords) => {
      const newest = await fetchNewestDraft(entryId)
      if (!newest.ok) return
      const unchanged = differingFields((data ?? {}) as Values, newest.data).length === 0
      if (keepWords && !unchanged) return // the next save meets the other text and shows both
      setData(newest.data)
      updateSession(String(entryId), { baseUpdatedAt: null })
      if (unchanged)
        for (const path of ['state', 'author', 'updatedAt', '_status'])
          dispatchFields({
            type: 'UPDATE',
            path,
            value: newest.data[path],
            initialValue: newest.data[path],
          })
      else await reset(newest.data)
      incrementVersionCount()
    },
    [data, dispatchFields, entryId, incrementVersionCount, reset, setData],
  )
}
