'use client'
import { useAuth, useFormModified } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { fetchNewestDraft } from '../editing/api.ts'
import { updateSession, useEntrySession } from '../editing/entry-session.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'

/** Tells that a colleague saved the answer since this page loaded it, before one's own save. */
export function SavedByOther({ id }: { id: number }) {
  const t = useDeskMessages()
  const { timeOrDateTime } = useClinicDates()
  const { user } = useAuth()
  const { lastSave, theirs, baseUpdatedAt } = useEntrySession(String(id))
  const { updatedAt } = useLoadedVersion()
  const modified = useFormModified()
  const reload = useReloadAfterStep(id)
  const known = baseUpdatedAt ?? updatedAt
  if (!lastSave || !known || theirs || Date.parse(lastSave.at) <= Date.parse(known)) return null
  if (lastSave.by?.id === Number(user?.id)) return null
  const at = timeOrDateTime(lastSave.at)
  const show = async () => {
    if (!modified) return reload(false)
    const newest = await fetchNewestDraft(id)
    if (newest.ok) updateSession(String(id), { theirs: newest.data })
  }
  return (
    <section className="desk-notice" role="status">
      <p>
        {lastSave.by
          ? t('entry.presence.saved', { name: lastSave.by.name, at })
          : t('entry.presence.savedUnnamed', { at })}
      </p>
      <button className="desk-button" onClick={() => void show()} type="button">
        {t(modified ? 'entry.newer.compare' : 'entry.presence.load')}
      </button>
    </section>
  )
}
