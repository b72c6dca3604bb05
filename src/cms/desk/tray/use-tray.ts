'use client'
import { useCallback, useEffect, useState } from 'react'
import { MAX_TRAY_ITEMS, readTray, watchTray, writeTray, type TrayItem } from './tray.ts'

/** The tray of answers to give, the same on every page of the desk. */
export function useTray() {
  const [items, setItems] = useState<TrayItem[]>([])
  useEffect(() => {
    const read = () => setItems(readTray())
    read()
    return watchTray(read)
  }, [])
  /** Adds what is not in it yet, as far as it has room. Returns how many it then holds. */
  const add = useCallback((...more: readonly TrayItem[]): number => {
    const next = [...readTray(), ...more]
      .filter(({ number }, place, all) => all.findIndex((each) => each.number === number) === place)
      .slice(0, MAX_TRAY_ITEMS)
    writeTray(next)
    return next.length
  }, [])
  const remove = useCallback(
    (number: number) => writeTray(readTray().filter((each) => each.number !== number)),
    [],
  )
  /** Moves an item by `step` places. */
  const move = useCallback((number: number, step: -1 | 1) => {
    const next = readTray()
    const from = next.findIndex((each) => each.number === number)
    const to = from + step
    if (from < 0 || to < 0 || to >= next.length) return
    next.splice(to, 0, ...next.splice(from, 1))
    writeTray(next)
  }, [])
  const replace = useCallback((next: readonly TrayItem[]) => writeTray(next), [])
  return { items, add, remove, move, replace }
}
