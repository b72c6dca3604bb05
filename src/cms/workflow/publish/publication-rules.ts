import type { Reason } from '../../../core/refusal.ts'
import type { TranslatedName } from '../../../fields/answer-fields.ts'
import { translatedFields } from '../../../fields/translated-fields.ts'
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

const quoted = (text: string): string => `“${text.slice(0, 160)}${text.length > 160 ? '…' : ''}”`
const reason = (code: string, field: string | null, message: string): Reason => ({
  code,
  field,
  message,
})

/** Returns what is missing from the text itself. It can be signed off when this is empty. */
export function incompleteReasons({
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
}: PublicationFacts): Reason[] {
  const reasons: Reason[] = []
  if (!entry.question?.trim())
    reasons.push(reason('no-question', 'question', 'Write the question.'))
  if (!wording.answerText) reasons.push(reason('no-answer', 'answer', 'Write the full answer.'))
  if (wording.shortAnswerDerived)
    reasons.push(
      reason(
        'no-short-answer',
        'shortAnswer',
        'Write a short answer: one or two sentences that make sense on their own.',
      ),
    )
  // The address is made from the question once the question is translated.
  if (!entry.slug && !untranslated.some(({ field }) => field === 'question'))
    reasons.push(reason('no-address', 'slug', 'Give the answer an address.'))
  if (!shared.topics?.length)
    reasons.push(reason('no-topic', 'topics', 'Choose at least one topic.'))
  const claims =
    !entry.translationOf &&
    claimsLawOrPlace(
      `${entry.question}\n${wording.shortAnswer}\n${wording.answerText}`,
      entry.locale,
    )
  if (claims && !shared.jurisdiction?.trim())
    reasons.push(
      reason(
        'no-jurisdiction',
        'jurisdiction',
        'The answer says what is legal, or mentions a place: say where it applies.',
      ),
    )
  if (claims && !shared.sources?.length)
    reasons.push(
      reason(
        'no-source',
        'sources',
        'The answer says what is legal, or mentions a place: cite at least one source.',
      ),
    )
  if (brokenLinks.length > 0) {
    reasons.push(
      reason(
        'broken-link',
        'answer',
        `The answer links to ${brokenLinks.length === 1 ? 'an answer' : 'answers'} that readers cannot see (number ${brokenLinks.join(', ')}). Publish or unlink ${brokenLinks.length === 1 ? 'it' : 'them'}.`,
      ),
    )
  }
  if (openNotes > 0)
    reasons.push(
      reason(
        'open-notes',
        'notesOfAnswer',
        openNotes === 1
          ? 'A note is still open. Answer it, then resolve it.'
          : `${openNotes} notes are still open. Answer them, then resolve them.`,
      ),
    )
  if (needsCrisisContact && !hasCrisisContact) {
    reasons.push(
      reason(
        'no-crisis-contact',
        null,
        'This answer or its topic is of high risk: readers need a crisis contact of your region, with a phone number. An admin adds it under Contacts.',
      ),
    )
  }
  for (const { name: field } of translatedFields()) {
    const [first, ...more] = untranslated.filter((each) => each.field === field)
    if (first)
      reasons.push(
        reason(
          'not-translated',
          field,
          more.length === 0
            ? `This is still in the language of the original: ${quoted(first.text)}`
            : `${more.length + 1} paragraphs are still in the language of the original, the first: ${quoted(first.text)}`,
        ),
      )
  }
  for (const text of machineMade)
    reasons.push(
      reason(
        'machine-made',
        'answer',
        `A machine wrote this, and nobody has accepted it yet: ${quoted(text)}`,
      ),
    )
  if (openSafetyChanges > 0) {
    reasons.push(
      reason(
        'safety-change',
        'answer',
        `The original changed for safety, and this translation has not taken ${openSafetyChanges === 1 ? 'that change' : `${openSafetyChanges} changes`} over. Translate what changed, or ask a reviewer to confirm that the translation is still correct.`,
      ),
    )
  }
  return reasons
}

/**
 * Returns what makes a text hard to read, and words to avoid. Warnings do not stop a publication,
 * but it then needs a note.
 */
export function warningsAbout({ entry, wording, discouraged }: PublicationFacts): Reason[] {
  const long = longSentences(
    `${entry.question}\n${wording.shortAnswer}\n${wording.answerText}`,
    entry.locale,
  )
  return [
    ...discouraged.map(({ field, found, excerpt, instead, reason: why }) =>
      reason(
        'discouraged-word',
        field,
        `Better “${instead}” than “${found}”${why ? ` (${why.replace(/\.$/, '')})` : ''}: “${excerpt}”`,
      ),
    ),
    ...long.map((sentence) =>
      reason(
        'long-sentence',
        'answer',
        `This sentence is long and hard to read: “${sentence.slice(0, 160)}${sentence.length > 160 ? '…' : ''}”`,
      ),
    ),
  ]
}

/** Returns every reason against publishing. The text may be published when this is empty. */
export function reasonsAgainstPublishing(facts: PublicationFacts): Reason[] {
  const reasons = incompleteReasons(facts)
  if (!facts.sourcePublished)
    reasons.push(
      reason(
        'source-not-published',
        'translationOf',
        'Publish the original first, or both together; a translation cannot go out before it.',
      ),
    )
  if (!facts.approved)
    reasons.push(reason('not-approved', null, 'A reviewer has not signed off this exact text.'))
  return reasons
}
