import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { FEEDBACK_REASONS, type FeedbackReason } from '../../published/feedback/reasons.ts'
import type { Frame, QuestionCard } from '../../published/views.ts'
import { feedbackPath, homePath, linkToQuestion } from '../screens/addresses.ts'
import type { FeedbackStep } from '../screens/screens.ts'
import { ClinicContacts } from './help-card.tsx'
import { QuestionList } from './question-list.tsx'
import { SearchForm } from './search-form.tsx'

const REASON_KEY = {
  unclear: 'feedback.unclear',
  incomplete: 'feedback.incomplete',
  'other-question': 'feedback.otherQuestion',
  'seems-wrong': 'feedback.seemsWrong',
  other: 'feedback.other',
} as const satisfies Record<FeedbackReason, string>

/** "Did this help?": two buttons, no text, nothing about the reader. */
export function FeedbackForm({ number, locale }: { number: number; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <form className="ask" method="post" action={feedbackPath(locale)} aria-labelledby="ask-title">
      <p id="ask-title">{t('feedback.question')}</p>
      <input type="hidden" name="number" value={number} />
      <input hidden name="website" tabIndex={-1} autoComplete="off" />
      <div>
        <button name="helpful" value="yes">
          {t('feedback.yes')}
        </button>
        <button name="helpful" value="no">
          {t('feedback.no')}
        </button>
      </div>
    </form>
  )
}

type Props = {
  step: FeedbackStep
  answer: QuestionCard | null
  related: QuestionCard[]
  frame: Frame
  locale: Locale
}

export function FeedbackScreen({ step, answer, related, frame, locale }: Props) {
  const t = siteMessages(locale)
  const title = {
    thanks: 'feedback.thanks',
    failed: 'feedback.failed',
    reason: 'feedback.sorry',
    none: 'feedback.title',
  } as const
  const text = {
    thanks: 'feedback.thanksText',
    failed: 'feedback.failedText',
    reason: 'feedback.counted',
    none: 'feedback.noneText',
  } as const
  return (
    <>
      <h1>{t(title[step])}</h1>
      <p className="intro">{t(text[step])}</p>
      <p>
        <a className="action" href={answer ? linkToQuestion(locale, answer) : homePath(locale)}>
          {t(answer ? 'feedback.back' : 'search.all')}
        </a>
      </p>
      {step === 'reason' && <ReasonForm locale={locale} />}
      {step === 'reason' && <NextSteps related={related} frame={frame} locale={locale} />}
    </>
  )
}

/** Posts to its own address, which says which verdict it belongs to. */
function ReasonForm({ locale }: { locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <form method="post">
      <fieldset className="reasons">
        <legend>{t('feedback.why')}</legend>
        {FEEDBACK_REASONS.map((reason) => (
          <label key={reason}>
            <input type="radio" name="reason" value={reason} required />{' '}
            <span>{t(REASON_KEY[reason])}</span>
          </label>
        ))}
      </fieldset>
      <p className="small">{t('feedback.nobodyReads')}</p>
      <p>
        <button className="button">{t('feedback.send')}</button>
      </p>
    </form>
  )
}

/** Where somebody whom an answer did not help can go from here. */
function NextSteps({ related, frame, locale }: Pick<Props, 'related' | 'frame' | 'locale'>) {
  const t = siteMessages(locale)
  return (
    <>
      {related.length > 0 && <h2>{t('question.related')}</h2>}
      <QuestionList questions={related} locale={locale} />
      <SearchForm locale={locale} />
      <ClinicContacts frame={frame} locale={locale} />
    </>
  )
}
