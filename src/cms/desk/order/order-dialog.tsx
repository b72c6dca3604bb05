'use client'
import { useState, type DragEvent } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { FailureNote } from '../form/failure-note.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { moved, type Placed } from './places.ts'

type Properties = {
  items: readonly Placed[]
  /** What follows from a new order. */
  note?: string
  onClose: () => void
  /** Returns why it failed, or `null`. */
  onSave: (ordered: readonly Placed[]) => Promise<string | null>
}

/** Puts records in order by dragging their lines, or by buttons. */
export function OrderDialog({ items, note, onClose, onSave }: Properties) {
  const t = useDeskMessages()
  const [ordered, setOrdered] = useState(items)
  const [dragged, setDragged] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const mayMove = (from: number, to: number) =>
    ordered[to] !== undefined && ordered[to].group === ordered[from]?.group
  const move = (from: number, to: number) => {
    const item = ordered[from]
    if (!item || !mayMove(from, to) || from === to) return
    setOrdered(moved(ordered, from, to))
    setTold(t('list.order.moved', { title: item.title, place: to + 1, count: ordered.length }))
  }
  const dragOver = (event: DragEvent, place: number) => {
    if (dragged === null || !mayMove(dragged, place)) return
    event.preventDefault()
    if (dragged === place) return
    move(dragged, place)
    setDragged(place)
  }
  const save = async () => {
    if (busy) return
    setBusy(true)
    setFailure(await onSave(ordered))
    setBusy(false)
  }
  return (
    <Dialog
      actions={<DialogActions busy={busy} confirm={t('list.order.save')} onClose={onClose} />}
      onClose={onClose}
      onSubmit={() => void save()}
      title={t('list.order.open')}
    >
      <p className="desk-hint">
        {t('list.order.hint')} {note}
      </p>
      <FailureNote>{failure}</FailureNote>
      <ol className="desk-order__list">
        {ordered.map(({ id, title, group }, place) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do the same
          <li
            data-dragged={dragged === place || undefined}
            draggable
            key={id}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragOver(event, place)}
            onDragStart={() => setDragged(place)}
          >
            <span>
              {group && group !== ordered[place - 1]?.group && (
                <strong className="desk-order__group">{group}</strong>
              )}
              <bdi>{title}</bdi>
            </span>
            {([-1, 1] as const).map((by) => (
              <button
                aria-disabled={!mayMove(place, place + by)}
                className="desk-button"
                key={by}
                onClick={() => move(place, place + by)}
                type="button"
              >
                {t(by < 0 ? 'give.tray.up' : 'give.tray.down')}
                <span className="desk-visually-hidden">
                  {t('give.tray.which', { question: title })}
                </span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="desk-visually-hidden">
        {told}
      </p>
    </Dialog>
  )
}
