/**
 * What waits for somebody, on the first page of the desk and in the weekly mail; and the mail
 * around it.
 */
export const en = {
  'sign-off': 'Waiting for your sign-off',
  changes: 'Changes requested of you',
  'schedule-failed': 'Scheduled, but did not go out',
  hidden: 'Translations hidden for safety',
  overdue: 'Review overdue',
  contacts: 'Contacts to check',
  notes: 'Open notes on your answers',
  stale: 'Translations out of date',
  untranslated: 'Not translated yet',
  'to-publish': 'Signed off, not published',
  'in-review': 'Yours, in review',
  drafts: 'Your drafts',
  scheduled: 'Scheduled',
  due: 'Review due within 30 days',
  unreviewed: 'Imported, not reviewed',
  flagged: 'Imported, with something to look at',
  links: 'Broken links',
  gaps: 'Answers that did not help readers',
  searches: 'Searches that found nothing',
  'mail.subject': 'What waits for you on the desk this week',
  'mail.greeting': 'Hello {name},',
  'mail.lead': 'this waits for you on the desk:',
  'mail.desk': 'The desk:',
  'mail.off': 'You can turn this mail off on your account page:',
} as const

export type Words = Record<keyof typeof en, string>
export type NeedKey = Exclude<keyof typeof en, `mail.${string}`>
