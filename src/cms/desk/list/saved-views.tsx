'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { listUrl } from './filters.ts'
import {
  ALL_ANSWERS,
  IN_MY_LANGUAGES,
  LANGUAGES_PREFERENCE,
  type LanguagesPreference,
} from './remembered-languages.ts'

type SavedView = { name: string; address: string }
const PREFERENCE_KEY = 'answers-views'
const MAX_VIEWS = 30

/** Views that everybody has. */
const BUILT_IN_VIEWS: readonly { name: DeskKey; address: string; href?: string }[] = [
  { name: 'list.view.all', address: listUrl({}), href: ALL_ANSWERS },
  { name: 'list.only.languages', address: IN_MY_LANGUAGES },
  { name: 'list.only.mine', address: listUrl({ only: ['mine'] }) },
  { name: 'core.state.in-review', address: listUrl({ state: 'in-review' }) },
  { name: 'core.state.changes-requested', address: listUrl({ state: 'changes-requested' }) },
  { name: 'list.only.overdue', address: listUrl({ only: ['overdue'], sort: 'due' }) },
  { name: 'list.only.unreviewed', address: listUrl({ only: ['unreviewed'] }) },
  { name: 'list.only.flagged', address: listUrl({ only: ['flagged'] }) },
]

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'address' in value &&
  String(value.address).startsWith('/admin/collections/entries')

const focus = (link: HTMLElement | null) => link?.focus()

type SavedViewsProps = {
  address: string
  /** Whether the address says which answers it lists, and what the person chose before. */
  languages: { isChosen: boolean; prefersOwn: boolean }
}

/**
 * The views of the list: the built-in ones, and the person's own, stored as a preference. Remembers
 * whether the person chose all answers, or those in their languages.
 */
export function SavedViews({ address, languages: { isChosen, prefersOwn } }: SavedViewsProps) {
  const t = useDeskMessages()
  const { getPreference, setPreference } = usePreferences()
  const [own, setOwn] = useState<SavedView[] | null>(null)
  const [naming, setNaming] = useState(false)
  // The button that saved the view disappears, so the focus moves to the new view.
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(
    () =>
      void getPreference<{ views?: unknown[] }>(PREFERENCE_KEY).then((stored) =>
        setOwn((stored?.views ?? []).filter(isView)),
      ),
    [getPreference],
  )
  const isOwn = address === IN_MY_LANGUAGES
  useEffect(() => {
    const chosen = isChosen && (isOwn || address === listUrl({}))
    if (chosen && isOwn !== prefersOwn)
      void setPreference(LANGUAGES_PREFERENCE, { own: isOwn } satisfies LanguagesPreference)
  }, [address, isChosen, isOwn, prefersOwn, setPreference])

  const store = (views: SavedView[]) => {
    setOwn(views)
    void setPreference(PREFERENCE_KEY, { views })
  }
  const save = (name: string) => {
    if (!own) return
    store([...own.filter((view) => view.name !== name), { name, address }].slice(-MAX_VIEWS))
    setNaming(false)
    setSaved(name)
  }
  const known = [...BUILT_IN_VIEWS, ...(own ?? [])].some((view) => view.address === address)
  return (
    <nav aria-label={t('list.view.label')} className="desk-views">
      <ul>
        {BUILT_IN_VIEWS.map((view) => (
          <li key={view.name}>
            <a
              aria-current={view.address === address ? 'page' : undefined}
              href={view.href ?? view.address}
            >
              {t(view.name)}
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
              aria-label={t('list.view.forget', { name: view.name })}
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
              {t('list.view.save')}
            </button>
          </li>
        )}
      </ul>
      {naming && <ViewNameDialog onClose={() => setNaming(false)} onName={save} />}
    </nav>
  )
}

type DialogProps = { onClose: () => void; onName: (name: string) => void }

/** Asks what to call a view of the list. */
function ViewNameDialog({ onClose, onName }: DialogProps) {
  const t = useDeskMessages()
  const [name, setName] = useState('')
  const field = useId()
  return (
    <Dialog
      actions={<DialogActions confirm={t('parts.save')} onClose={onClose} />}
      onClose={onClose}
      onSubmit={() => {
        if (name.trim()) onName(name.trim())
      }}
      title={t('list.view.save')}
    >
      <p>{t('list.view.text')}</p>
      <div className="desk-field">
        <label htmlFor={field}>{t('list.view.name')}</label>
        <input
          id={field}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          required
          value={name}
        />
      </div>
    </Dialog>
  )
}
