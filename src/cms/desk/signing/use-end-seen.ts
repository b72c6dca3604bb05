import { useEffect, useState, type RefObject } from 'react'

/** Whether the end of a text has been on screen since it was shown. `text` names the text. */
export function useEndSeen(end: RefObject<HTMLElement | null>, text: number | undefined): boolean {
  const [seen, setSeen] = useState<number | undefined>(undefined)
  useEffect(() => {
    if (!end.current || text === undefined) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setSeen(text)
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [end, text])
  return text !== undefined && seen === text
}
