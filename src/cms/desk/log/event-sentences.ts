import type { EventName } from '../../../core/audit-log.ts'

/**
 * What happened, in words that follow the name of who did it. One line for every name that the log
 * can hold.
 */
const EVENT_SENTENCES: Record<EventName, string> = {
  'entry.submitted': 'submitted the answer for review',
  'entry.changes-requested': 'requested changes',
  'entry.approved': 'signed off the text',
  'entry.published': 'published the answer',
  'entry.withdrawn': 'withdrew the answer from readers',
  'entry.restored': 'brought an earlier version back as a draft',
  'entry.deleted': 'deleted an answer that no reader had seen',
  'entry.still-correct': 'reviewed the answer again: it is still correct',
  'entry.scheduled': 'scheduled the signed text',
  'entry.rescheduled': 'chose another time for the scheduled text',
  'entry.unscheduled': 'cancelled the scheduled publication',
  'schedule.failed': 'could not publish the scheduled text',
  'translation.created': 'started the translation',
  'translation.hidden': 'changed the original for safety, which hid this translation from readers',
  'translation.shown': 'brought the translation back for readers',
  'translation.still-current': 'said that the translation is still correct',
  'translation.taken-over': 'took over what a machine had written',
  'xliff.exported': 'exported answers for translation',
  'xliff.imported': 'imported translations from a file',
  'import.written': 'imported a document',
  'import.published': 'published the answer from an import, without a review',
  'export.written': 'exported data',
  'republish.run': 'rebuilt what readers see from the desk',
  'settings.changed': 'changed the settings',
  'topic.changed': 'changed a topic',
  'contact.changed': 'changed a contact for help',
  'glossary.changed': 'changed the glossary',
  'person.added': 'added a person',
  'person.changed': 'changed a person’s details',
  'person.roles-changed': 'changed a person’s roles or languages',
  'person.disabled': 'disabled a person’s account',
  'person.enabled': 'enabled a person’s account again',
  'sign-in.succeeded': 'signed in',
  'sign-in.failed': 'failed to sign in',
  'sign-in.refused': 'was refused at sign-in',
  'sign-out': 'signed out',
  'sessions.ended': 'ended sessions',
  'password.changed': 'changed a password',
  'factor.added': 'set up a second factor',
  'factor.removed': 'removed a second factor',
  'recovery-codes.renewed': 'made new recovery codes',
  'link.created': 'made a one-time link',
  'link.used': 'used a one-time link',
}

/** The words for a name in the log; a name that this version does not know is shown as it is. */
export const eventSentence = (action: string): string =>
  (EVENT_SENTENCES as Record<string, string>)[action] ?? action
