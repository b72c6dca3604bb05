'use client'
import { FieldLabel } from '@payloadcms/ui'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Properties = { message: DeskKey; path?: string; required?: boolean }

/**
 * The label of a field with a component of its own. Payload keeps such labels for all people in the
 * language of whoever opened a form first.
 */
export function MessageLabel({ message, path, required }: Properties) {
  const t = useDeskMessages()
  return <FieldLabel label={t(message)} path={path} required={required} />
}
