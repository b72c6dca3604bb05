'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { listUrl } from './filters.ts'

type SavedView = { name: string; address: string }
const PREFERENCE_KEY = 'answers-views'
const MAX_VIEWS = 30

/** Views that everybody has. */
const BUILT_IN_VIEWS: readonly SavedView[] = [
  { name: 'All', address: listUrl({}) },
  { name: 'Mine', address: listUrl({ only: ['mine'] }) },
  { name: 'In review', address: listUrl({ state: 'in-review' }) },
  { name: 'Changes requested', address: listUrl({ state: 'changes-requested' }) },
  { name: 'Review overdue', address: listUrl({ only: ['overdue'], sort: 'due' }) },
  { name: 'Imported, not reviewed', address: listUrl({ only: ['unreviewed'] }) },
  { name: 'With flags', address: listUrl({ only: ['flagged'] }) },
]

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'address' in value &&
  String(value.address).startsWith('/admin/collections/entries')

const focus = (link: HTMLElement | null) => link?.focus()

/** The views of the list: the built-in ones, and the person's own, stored as a preference. */
export function SavedViews({ address }: { address: string }) {
  const { getPreference, setPreference } = usePreferences()
  const [own, setOwn] = useState<SavedView[] | null>(null)
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  // The button that saved the view disappears, so the focus moves to the new view.
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(
    () =>
      void getPreference<{ views?: unknown[] }>(PREFERENCE_KEY).then((stored) =>
        setOwn((stored?.views ?? []).filter(isView)),
      ),
    [getPreference],
  )

  const store = (views: SavedView[]) => {
    setOwn(views)
    void setPreference(PREFERENCE_KEY, { views })
  }
  const save = () => {
    const label = name.trim().slice(0, 60)
    if (!label || !own) return
    store(
      [...own.filter((view) => view.name !== label), { name: label, address }].slice(-MAX_VIEWS),
    )
    setNaming(false)
    setName('')
    setSaved(label)
  }
  const known = [...BUILT_IN_VIEWS, ...(own ?? [])].some((view) => view.address === address)
  return (
    <nav aria-label="Views of the list" className="desk-views">
      <ul>
        {BUILT_IN_VIEWS.map((view) => (
          <li key={view.name}>
            <a aria-current={view.address === address ? 'page' : undefined} href={view.address}>
              {view.name}
            </a>
          </li>
        ))}
        {own?.map((view) => (
          <li key={view.name}>
            <a
              aria-current={view.address === address ? 'page' : undefined}
              href={view.address}
              ref={view.name === saved ? focus : undefined}
            >
              {view.name}
            </a>
            <button
              aria-label={`Forget the view ${view.name}`}
              className="desk-forget"
              onClick={() => store(own.filter((each) => each !== view))}
              type="button"
            >
              ×
            </button>
          </li>
        ))}
        {own && !known && (
          <li>
            <button className="desk-button" onClick={() => setNaming(true)} type="button">
              Save this view
            </button>
          </li>
        )}
      </ul>
      {naming && (
        <Dialog
          actions={
            <>
              <button className="desk-button" onClick={() => setNaming(false)} type="button">
                Cancel
              </button>
              <button className="desk-button desk-button--primary" type="submit">
                Save
              </button>
            </>
          }
          onClose={() => setNaming(false)}
          onSubmit={save}
          title="Save this view"
        >
          <p>The filters, columns and order of the list as it stands now. Only you see it.</p>
          <div className="desk-field">
            <label htmlFor="view-name">Its name</label>
            <input
              id="view-name"
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
              required
              value={name}
            />
          </div>
        </Dialog>
      )}
    </nav>
  )
}
