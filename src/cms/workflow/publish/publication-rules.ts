import type { Reason } from '../../../core/refusal.ts'
import type { TranslatedName } from '../../../fields/answer-fields.ts'
import { translatedFields } from '../../../fields/translated-fields.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry, SharedFields } from '../../entries/entry.ts'
import { claimsLawOrPlace } from '../../entries/law-or-place.ts'
import { longSentences } from '../../entries/sentences.ts'
import type { Wording } from '../../entries/wording.ts'
import type { DiscouragedWord } from '../../glossary/check.ts'

export type PublicationFacts = {
  entry: Entry
  shared: SharedFields
  wording: Wording
  approved: boolean
  sourcePublished: boolean
  /** Ids of linked answers that readers cannot see. */
  brokenLinks: readonly number[]
  /** How many notes are unresolved. */
  openNotes: number
  /** Whether the entry or one of its topics is of high risk. */
  needsCrisisContact: boolean
  /** Whether the clinic's region has a crisis contact with a phone number. */
  hasCrisisContact: boolean
  /** How many safety changes of the original a translation has not taken over. */
  openSafetyChanges: number
  /** Paragraphs that a machine wrote and nobody has accepted. */
  machineMade: readonly string[]
  /** Words that the glossary says to avoid. */
  discouraged: readonly (DiscouragedWord & { field: TranslatedName })[]
  /** Paragraphs of a translation that are still in the original's language. */
  untranslated: readonly { field: TranslatedName; text: string }[]
}

const excerptOf = (text: string): string => `${text.slice(0, 160)}${text.length > 160 ? '…' : ''}`
const reason = (code: string, field: string | null, message: string): Reason => ({
  code,
  field,
  message,
})

/** Returns what is missing from the text itself. It can be signed off when this is empty. */
export function incompleteReasons(
  {
    entry,
    shared,
    wording,
    brokenLinks,
    openNotes,
    needsCrisisContact,
    hasCrisisContact,
    openSafetyChanges,
    untranslated,
    machineMade,
  }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  const reasons: Reason[] = []
  if (!entry.question?.trim())
    reasons.push(reason('no-question', 'question', t('workflow.rule.question')))
  if (!wording.answerText) reasons.push(reason('no-answer', 'answer', t('workflow.rule.answer')))
  if (wording.shortAnswerDerived)
    reasons.push(reason('no-short-answer', 'shortAnswer', t('workflow.rule.shortAnswer')))
  // The address is made from the question once the question is translated.
  if (!entry.slug && !untranslated.some(({ field }) => field === 'question'))
    reasons.push(reason('no-address', 'slug', t('workflow.rule.address')))
  if (!shared.topics?.length) reasons.push(reason('no-topic', 'topics', t('workflow.rule.topic')))
  const claims =
    !entry.translationOf &&
    claimsLawOrPlace(
      `${entry.question}\n${wording.shortAnswer}\n${wording.answerText}`,
      entry.locale,
    )
  if (claims && !shared.jurisdiction?.trim())
    reasons.push(reason('no-jurisdiction', 'jurisdiction', t('workflow.rule.jurisdiction')))
  if (claims && !shared.sources?.length)
    reasons.push(reason('no-source', 'sources', t('workflow.rule.source')))
  if (brokenLinks.length > 0) {
    reasons.push(
      reason(
        'broken-link',
        'answer',
        t('workflow.rule.brokenLink', { count: brokenLinks.length, ids: brokenLinks.join(', ') }),
      ),
    )
  }
  if (openNotes > 0)
    reasons.push(
      reason('open-notes', 'notesOfAnswer', t('workflow.rule.openNotes', { count: openNotes })),
    )
  if (needsCrisisContact && !hasCrisisContact) {
    reasons.push(reason('no-crisis-contact', null, t('workflow.rule.crisisContact')))
  }
  for (const { name: field } of translatedFields()) {
    const [first, ...more] = untranslated.filter((each) => each.field === field)
    if (first)
      reasons.push(
        reason(
          'not-translated',
          field,
          t('workflow.rule.notTranslated', {
            count: more.length + 1,
            text: excerptOf(first.text),
          }),
        ),
      )
  }
  for (const text of machineMade)
    reasons.push(
      reason('machine-made', 'answer', t('workflow.rule.machineMade', { text: excerptOf(text) })),
    )
  if (openSafetyChanges > 0) {
    reasons.push(
      reason(
        'safety-change',
        'answer',
        t('workflow.rule.safetyChange', { count: openSafetyChanges }),
      ),
    )
  }
  return reasons
}

/**
 * Returns what makes a text hard to read, and words to avoid. Warnings do not stop a publication,
 * but it then needs a note.
 */
export function warningsAbout(
  { entry, wording, discouraged }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  const long = longSentences(
    `${entry.question}\n${wording.shortAnswer}\n${wording.answerText}`,
    entry.locale,
  )
  return [
    ...discouraged.map(({ field, found, excerpt, instead, reason: why }) =>
      reason(
        'discouraged-word',
        field,
        why
          ? t('workflow.rule.discouragedBecause', {
              instead,
              found,
              excerpt,
              why: why.replace(/\.$/, ''),
            })
          : t('workflow.rule.discouraged', { instead, found, excerpt }),
      ),
    ),
    ...long.map((sentence) =>
      reason(
        'long-sentence',
        'answer',
        t('workflow.rule.longSentence', { text: excerptOf(sentence) }),
      ),
    ),
  ]
}

/** Returns every reason against publishing. The text may be published when this is empty. */
export function reasonsAgainstPublishing(facts: PublicationFacts, t: DeskTranslate): Reason[] {
  const reasons = incompleteReasons(facts, t)
  if (!facts.sourcePublished)
    reasons.push(reason('source-not-published', 'translationOf', t('workflow.rule.originalFirst')))
  if (!facts.approved) reasons.push(reason('not-approved', null, t('workflow.rule.notApproved')))
  return reasons
}
