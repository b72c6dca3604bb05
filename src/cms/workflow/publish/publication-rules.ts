import type { Reason } from '../../../core/refusal.ts'
import type { TranslatedName } from '../../../fields/answer-fields.ts'
import { translatedFields } from '../../../fields/translated-fields.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { shorten } from '../../checks/words.ts'
import type { Entry, SharedFields } from '../../entries/entry.ts'
import { fieldFaults } from '../../entries/field-faults.ts'
import { claimsLawOrPlace } from '../../entries/law-or-place.ts'
import type { PictureFault } from '../../entries/picture/current.ts'
import { longSentences } from '../../entries/sentences.ts'
import type { Wording } from '../../entries/wording.ts'
import type { DiscouragedWord } from '../../glossary/check.ts'
import { brokenLinkReasons, relatedReasons, unpublishedLinkReasons } from './link-reasons.ts'
import type { LinkFacts } from './linked-answers.ts'
import { pictureReasons } from './picture-reasons.ts'

export type PublicationFacts = LinkFacts & {
  entry: Entry
  shared: SharedFields
  wording: Wording
  /** All words of the entry, a paragraph a line. */
  words: string
  approved: boolean
  sourcePublished: boolean
  /** What is wrong with its pictures. */
  pictures: readonly PictureFault[]
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

/** In characters. */
const EXCERPT = 160

const reason = (code: string, field: string | null, message: string): Reason => ({
  code,
  field,
  message,
})

/** Returns what is missing from the text itself. It can be signed off when this is empty. */
export const incompleteReasons = (facts: PublicationFacts, t: DeskTranslate): Reason[] => [
  ...missingFields(facts, t),
  ...invalidFields(facts, t),
  ...unsupportedClaims(facts, t),
  ...unmetConditions(facts, t),
  ...unfinishedTranslation(facts, t),
]

function missingFields(
  { entry, shared, wording, untranslated }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  // The address is made from the question once the question is translated.
  const needsAddress = !untranslated.some(({ field }) => field === 'question')
  return [
    !entry.question?.trim() && reason('no-question', 'question', t('workflow.rule.question')),
    !wording.answerText && reason('no-answer', 'answer', t('workflow.rule.answer')),
    wording.shortAnswerDerived &&
      reason('no-short-answer', 'shortAnswer', t('workflow.rule.shortAnswer')),
    needsAddress && !entry.slug && reason('no-address', 'slug', t('workflow.rule.address')),
    !shared.topics?.length && reason('no-topic', 'topics', t('workflow.rule.topic')),
  ].filter((each) => each !== false)
}

/** What a publication would refuse about the values, because Payload validates it. */
const invalidFields = (facts: PublicationFacts, t: DeskTranslate) => [
  ...fieldFaults(facts.entry, t).map(({ code, field, message }) => reason(code, field, message)),
  ...relatedReasons(facts, t),
]

/** Claims about the law or a place need to say where they hold, and by what source. */
function unsupportedClaims({ entry, shared, words }: PublicationFacts, t: DeskTranslate): Reason[] {
  if (entry.translationOf || !claimsLawOrPlace(words, entry.locale)) return []
  return [
    !shared.jurisdiction?.trim() &&
      reason('no-jurisdiction', 'jurisdiction', t('workflow.rule.jurisdiction')),
    !shared.sources?.length && reason('no-source', 'sources', t('workflow.rule.source')),
  ].filter((each) => each !== false)
}

/** What is outside of the text itself. */
function unmetConditions(
  {
    entry,
    brokenLinks,
    pictures,
    openNotes,
    needsCrisisContact,
    hasCrisisContact,
  }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  const notes = { count: openNotes }
  return [
    ...brokenLinkReasons(brokenLinks, t),
    ...pictureReasons(pictures, entry.locale, t),
    openNotes > 0 && reason('open-notes', 'notesOfAnswer', t('workflow.rule.openNotes', notes)),
    needsCrisisContact &&
      !hasCrisisContact &&
      reason('no-crisis-contact', null, t('workflow.rule.crisisContact')),
  ].filter((each) => each !== false)
}

function unfinishedTranslation(
  { untranslated, machineMade, openSafetyChanges: count }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  const copied = translatedFields().flatMap(({ name }) => {
    const [first, ...more] = untranslated.filter(({ field }) => field === name)
    if (!first) return []
    const values = { count: more.length + 1, text: shorten(first.text, EXCERPT) }
    return [reason('not-translated', name, t('workflow.rule.notTranslated', values))]
  })
  const fromMachine = machineMade.map((text) =>
    reason(
      'machine-made',
      'answer',
      t('workflow.rule.machineMade', { text: shorten(text, EXCERPT) }),
    ),
  )
  const safety =
    count > 0 ? [reason('safety-change', 'answer', t('workflow.rule.safetyChange', { count }))] : []
  return [...copied, ...fromMachine, ...safety]
}

/**
 * Returns what makes a text hard to read, and words to avoid. Warnings do not stop a publication,
 * but it then needs a note.
 */
export function warningsAbout(
  { entry, words, discouraged }: PublicationFacts,
  t: DeskTranslate,
): Reason[] {
  const long = longSentences(words, entry.locale)
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
        t('workflow.rule.longSentence', { text: shorten(sentence, EXCERPT) }),
      ),
    ),
  ]
}

/** Returns every reason against publishing. The text may be published when this is empty. */
export function reasonsAgainstPublishing(facts: PublicationFacts, t: DeskTranslate): Reason[] {
  const reasons = [
    ...incompleteReasons(facts, t),
    ...unpublishedLinkReasons(facts.unpublishedLinks, t),
  ]
  if (!facts.sourcePublished)
    reasons.push(reason('source-not-published', 'translationOf', t('workflow.rule.originalFirst')))
  if (!facts.approved) reasons.push(reason('not-approved', null, t('workflow.rule.notApproved')))
  return reasons
}
