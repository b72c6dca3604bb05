import { EVENTS } from '../../../core/audit-log.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'

/** Returns what happened in words, or the name of the event if this version does not know it. */
export function eventSentence(action: string, t: DeskTranslate): string {
  const event = EVENTS.find((each) => each === action)
  return event ? t(`log.event.${event}`) : action
}
