'use client'
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { dateInZone } from '../../../core/time/clinic-time.ts'
import { formatTime, zoneName } from '../../../core/time/format-time.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

const Zone = createContext('UTC')

/** Brings the clinic's time zone to client components. */
export const ClinicZoneProvider = ({ zone, children }: { zone: string; children?: ReactNode }) => (
  <Zone value={zone}>{children}</Zone>
)

const never = () => () => undefined
const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Formats days and times in the clinic's time zone, and names it to people whose clocks differ. */
export function useClinicDates() {
  const zone = useContext(Zone)
  const { locale } = useDeskMessages()
  // The server does not know the browser's zone, and the first render must match the server's.
  const seenFrom = useSyncExternalStore(never, browserZone, () => zone)
  return useMemo(() => {
    const dateTime = (at: Date | string, style: 'short' | 'long' = 'short') =>
      formatTime(at, { zone, locale, seenFrom, style })
    return {
      zone,
      zoneName: zoneName(zone, locale),
      dateTime,
      /** The time if it is today in the clinic, else with its day. */
      timeOrDateTime: (at: Date | string, now = new Date()) =>
        dateInZone(zone, new Date(at)) === dateInZone(zone, now)
          ? formatTime(at, { zone, locale, seenFrom, style: 'time' })
          : dateTime(at),
      /** A time on the person's own clock; `null` if that shows the clinic's time. */
      onOwnClock: (at: Date) => {
        const own = { zone: seenFrom, seenFrom, locale, style: 'long' } as const
        return formatTime(at, own) === formatTime(at, { ...own, zone, seenFrom: zone })
          ? null
          : formatTime(at, own)
      },
    }
  }, [zone, locale, seenFrom])
}

type Properties = {
  /** An ISO date and time. */
  at: string
  style?: 'short' | 'long'
}

/** A day and time of the clinic. */
export const ClinicTime = ({ at, style }: Properties) => (
  <time dateTime={at}>{useClinicDates().dateTime(at, style)}</time>
)
