'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation.js'
import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Follows a link again that Next has given up. Payload writes the query of a list into the address
 * once the list is shown, and Next then discards a navigation that has begun: a press on a row right
 * after the list appeared did nothing.
 */
export function KeepNavigation({ children }: { children?: ReactNode }) {
  const router = useRouter()
  const pathname = usePathname()
  const query = useSearchParams()?.toString()
  const begun = useRef<{ from: string; to: string } | null>(null)
  useEffect(() => {
    const navigation = begun.current
    begun.current = null
    if (navigation?.from === pathname) router.push(navigation.to)
  }, [pathname, query, router])
  useEffect(() => {
    const noteLink = (event: MouseEvent) => {
      const link =
        event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]')
      // Next prevents the browser from following a link that it follows itself.
      const isNavigation =
        link &&
        event.defaultPrevented &&
        link.origin === location.origin &&
        link.pathname !== location.pathname
      begun.current = isNavigation ? { from: location.pathname, to: link.href } : null
    }
    const forget = () => {
      begun.current = null
    }
    window.addEventListener('click', noteLink)
    window.addEventListener('keydown', forget)
    return () => {
      window.removeEventListener('click', noteLink)
      window.removeEventListener('keydown', forget)
    }
  }, [])
  return children
}
