import { useRef, useState } from 'react'

/**
 * Returns an action that runs once at a time, and whether it is running. Until it has ended, a
 * second press does nothing.
 */
export function useBusy<Args extends unknown[]>(
  act: (...args: Args) => Promise<unknown>,
): [run: (...args: Args) => void, busy: boolean] {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const run = (...args: Args) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    void act(...args).finally(() => {
      running.current = false
      setBusy(false)
    })
  }
  return [run, busy]
}
