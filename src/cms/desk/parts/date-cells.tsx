'use client'
import { useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { ClinicTime } from './clinic-dates.tsx'
import { formatDay } from './dates.ts'
import { MessageLabel } from './message-label.tsx'

type CellProperties = { cellData?: string | null }

/** A list cell with a day and time of the clinic. Payload's is in the browser's time zone. */
export const TimeCell = ({ cellData }: CellProperties) => cellData && <ClinicTime at={cellData} />

/** A list cell with a day. Payload keeps a day as noon in UTC. */
export function DayCell({ cellData }: CellProperties) {
  const { locale } = useDeskMessages()
  return cellData && <time dateTime={cellData}>{formatDay(cellData.slice(0, 10), locale)}</time>
}

/** A day and time of the clinic that nobody types. */
export function TimeField({ message, path }: DateFieldClientProps & { message: DeskKey }) {
  const { value } = useField<string>({ path })
  if (!value) return null
  return (
    <div className="field-type desk">
      <MessageLabel message={message} path={path} />
      <ClinicTime at={value} />
    </div>
  )
}
