'use client'
import { seriesOf } from '../../../i18n/format.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** A list cell for a field with several values, which Payload would show as JSON. */
export const CommaListCell = ({ cellData }: { cellData?: readonly string[] | null }) => (
  <>{seriesOf([...(cellData ?? [])], useDeskMessages().locale)}</>
)
