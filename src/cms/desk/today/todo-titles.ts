import type { Need } from './todo.ts'
import { en, type NeedKey } from './words/en.ts'

export const titleOf = (key: NeedKey): string => en[key]

/** How much there is, in figures. */
export const countWords = ({ count, more }: Pick<Need, 'count' | 'more'>, locale = 'en'): string =>
  `${new Intl.NumberFormat(locale).format(count)}${more ? '+' : ''}`

/** What the first page says where there is nothing to do. */
export const NOTHING: Record<NeedKey, string> = {
  'sign-off': 'Nothing waits for your sign-off.',
  changes: 'Nobody asked you for changes.',
  'schedule-failed': 'Everything scheduled went out.',
  hidden: 'No translation is hidden from readers.',
  overdue: 'No review is overdue.',
  contacts: 'Every contact was checked in the last 90 days.',
  notes: 'No note on your answers is open.',
  stale: 'No translation carries a notice.',
  untranslated: 'Every original is translated into your languages.',
  'to-publish': 'Everything that is signed off is published.',
  'in-review': 'Nothing of yours is in review.',
  drafts: 'You have no open drafts.',
  scheduled: 'Nothing is scheduled.',
  due: 'No review is due within 30 days.',
  unreviewed: 'Everything readers see is reviewed.',
  flagged: 'No import left anything to look at.',
  links: 'No link is broken.',
  gaps: 'No reader found an answer wanting.',
  searches: 'No search failed again and again.',
}
