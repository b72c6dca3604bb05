import type { Reason } from '../../../core/refusal.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { nameAnswers } from '../../records/answer-names.ts'
import type { LedTo, LinkFacts } from './linked-answers.ts'

/** Related answers that cannot be related. */
export const relatedReasons = (
  { relatedTranslations }: Pick<LinkFacts, 'relatedTranslations'>,
  t: DeskTranslate,
): Reason[] =>
  relatedTranslations.map((related) => ({
    code: 'related-translation',
    field: 'related',
    message: t('workflow.rule.relatedTranslation', {
      field: t('fields.related'),
      question: nameAnswers([related], t),
    }),
  }))

const linkReason =
  (code: string, key: 'workflow.rule.brokenLink' | 'workflow.rule.unpublishedLink') =>
  (links: readonly LedTo[], t: DeskTranslate): Reason[] =>
    links.length === 0
      ? []
      : [
          {
            code,
            field: 'answer',
            message: t(key, { count: links.length, questions: nameAnswers(links, t) }),
          },
        ]

/** Links that have to be taken out. */
export const brokenLinkReasons = linkReason('broken-link', 'workflow.rule.brokenLink')

/** Links to what has to go out first, or in the same moment. They don't keep a text from being signed. */
export const unpublishedLinkReasons = linkReason(
  'unpublished-link',
  'workflow.rule.unpublishedLink',
)
