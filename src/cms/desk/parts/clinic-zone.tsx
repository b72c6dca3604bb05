import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { sqlOfPayload } from '../../../core/sql.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { ClinicZoneProvider } from './clinic-dates.tsx'

/** Provider of the desk: the time zone of the settings, in which it shows days and times. */
export const ClinicZone = async ({ payload, children }: ServerProps & { children?: ReactNode }) => (
  <ClinicZoneProvider zone={await clinicTimeZone(sqlOfPayload(payload))}>
    {children}
  </ClinicZoneProvider>
)
