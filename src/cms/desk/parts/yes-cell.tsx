'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** A list cell for what is seldom so: “Yes” stands out, and nothing is said where it is not. */
export function YesCell({ cellData }: { cellData?: boolean | null }) {
  const t = useDeskMessages()
  return cellData ? <strong>{t('parts.yes')}</strong> : null
}
