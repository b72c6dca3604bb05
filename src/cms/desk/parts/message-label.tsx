'use client'
import { FieldLabel } from '@payloadcms/ui'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Properties = { message: DeskKey; path?: string; required?: boolean }

/**
 * The label of a field with a component of its own. Payload keeps such labels, for everybody,
 * in the language of the first person who opened a form.
 */
export function MessageLabel({ message, path, required }: Properties) {
  const t = useDeskMessages()
  return <FieldLabel label={t(message)} path={path} required={required} />
}
