'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { TrayItem } from './tray.ts'
import { useTray } from './use-tray.ts'

/** Puts a published answer into the tray of answers to give, or takes it out again. */
export function GiveButton({ item }: { item: TrayItem }) {
  const t = useDeskMessages()
  const { items, add, remove } = useTray()
  const isIn = items.some(({ number }) => number === item.number)
  return (
    <button
      aria-pressed={isIn}
      className="desk desk-button desk-give"
      onClick={() => (isIn ? remove(item.number) : add(item))}
      type="button"
    >
      {t(isIn ? 'tray.inTray' : 'tray.give')}
      <span className="desk-visually-hidden" lang={item.lang}>
        {' '}
        {item.question}
      </span>
    </button>
  )
}
