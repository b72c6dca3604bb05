'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { addressOf } from './filters.ts'

type View = { name: string; address: string }
const KEY = 'answers-views'
const MOST = 30

/** Views that everybody has; each is an address of the list. */
const GIVEN: readonly View[] = [
  { name: 'All', address: addressOf({}) },
  { name: 'Mine', address: addressOf({ only: ['mine'] }) },
  { name: 'In review', address: addressOf({ state: 'in-review' }) },
  { name: 'Changes requested', address: addressOf({ state: 'changes-requested' }) },
  { name: 'Review overdue', address: addressOf({ only: ['overdue'], sort: 'due' }) },
  { name: 'Imported, not reviewed', address: addressOf({ only: ['unreviewed'] }) },
  { name: 'With flags', address: addressOf({ only: ['flagged'] }) },
]

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as View).name === 'string' &&
  String((value as View).address).startsWith('/admin/collections/entries')

const focusOn = (link: HTMLElement | null) => link?.focus()

/**
 * The views of the list: those that everybody has, and a person's own, which are kept with their
 * account.
 */
export function SavedViews({ address }: { address: string }) {
  const { getPreference, setPreference } = usePreferences()
  const [own, setOwn] = useState<View[] | null>(null)
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  // The button that saved the view is gone then: the keyboard goes on from the view.
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(
    () =>
      void getPreference<{ views?: unknown[] }>(KEY).then((kept) =>
        setOwn((kept?.views ?? []).filter(isView)),
      ),
    [getPreference],
  )

  const keep = (views: View[]) => {
    setOwn(views)
    void setPreference(KEY, { views })
  }
  const save = () => {
    const words = name.trim().slice(0, 60)
    if (!words || !own) return
    keep([...own.filter((view) => view.name !== words), { name: words, address }].slice(-MOST))
    setNaming(false)
    setName('')
    setSaved(words)
  }
  const known = [...GIVEN, ...(own ?? [])].some((view) => view.address === address)
  return (
    <nav aria-label="Views of the list" className="desk-views">
      <ul>
        {GIVEN.map((view) => (
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
              ref={view.name === saved ? focusOn : undefined}
            >
              {view.name}
            </a>
            <button
              aria-label={`Forget the view ${view.name}`}
              className="desk-forget"
              onClick={() => keep(own.filter((each) => each !== view))}
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
