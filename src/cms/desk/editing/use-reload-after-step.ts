import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { differingFields } from '../../compare/fields.ts'
import { fetchNewestDraft } from './api.ts'
import { updateSession } from './entry-session.ts'
import { useLoadedVersion } from './use-loaded-version.ts'

/**
 * Reloads the form after a step. A step saves a version of its own, which the next step or save
 * would otherwise take for somebody else's. With `keepUnsaved`, unsaved changes stay in the form.
 */
export function useReloadAfterStep(entryId: number): (keepUnsaved: boolean) => Promise<void> {
  const { setData, incrementVersionCount } = useDocumentInfo()
  const loaded = useLoadedVersion()
  const { dispatchFields, reset } = useForm()
  return useCallback(
    async (keepUnsaved) => {
      const newest = await fetchNewestDraft(entryId)
      if (!newest.ok) return
      const unchanged = differingFields(loaded.values, newest.data).length === 0
      if (keepUnsaved && !unchanged) return // the next save reports the conflict and shows both
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
    [dispatchFields, entryId, incrementVersionCount, loaded.values, reset, setData],
  )
}
