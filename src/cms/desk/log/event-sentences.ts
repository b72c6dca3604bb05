import { EVENTS, OWN_NOTES } from '../../../core/audit-events.ts'
import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { LogEvent } from './read-log.ts'

/** Returns what happened in words, or the name of the event if this version does not know it. */
export function eventSentence(action: string, t: DeskTranslate): string {
  const event = EVENTS.find((each) => each === action)
  return event ? t(`log.event.${event}`) : action
}

/** Programs, and people who are not known, as the log stores them. */
const PROGRAMS: Partial<Record<string, DeskKey>> = {
  operator: 'log.actor.operator',
  Import: 'log.actor.import',
  unknown: 'log.actor.somebody',
  'forgotten password': 'log.actor.somebody',
}
/** Who acted, by name, or what a program is called. */
export const actorName = (
  { actor, actorId }: Pick<LogEvent, 'actor' | 'actorId'>,
  t: DeskTranslate,
): string => {
  const program = actorId === null ? PROGRAMS[actor] : undefined
  return program ? t(program) : actor
}

const NOTES = ['firstContent', 'newContacts', 'newGreetings'] as const

/** A note on an event: what somebody wrote, or what the portal noted itself, in words. */
export function noteWords(note: string, t: DeskTranslate): string {
  const own = NOTES.find((each) => OWN_NOTES[each] === note)
  return own ? t(`log.note.${own}`) : note
}
