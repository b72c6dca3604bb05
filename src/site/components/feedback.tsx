import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { FEEDBACK_REASONS, type FeedbackReason } from '../../published/feedback/reasons.ts'
import { feedbackPath, homePath, questionPath } from '../screens/addresses.ts'

const REASON_KEY = {
  unclear: 'feedback.unclear',
  incomplete: 'feedback.incomplete',
  'other-question': 'feedback.otherQuestion',
  'seems-wrong': 'feedback.seemsWrong',
  other: 'feedback.other',
} as const satisfies Record<FeedbackReason, string>

/** "Did this help?": two buttons, no text, nothing about the reader. */
export function FeedbackForm({ slug, locale }: { slug: string; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <form className="ask" method="post" action={feedbackPath(locale)} aria-labelledby="ask-title">
      <p id="ask-title">{t('feedback.question')}</p>
      <HiddenFields slug={slug} />
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

const HiddenFields = ({ slug }: { slug: string }) => (
  <>
    <input type="hidden" name="slug" value={slug} />
    <input hidden name="website" tabIndex={-1} autoComplete="off" />
  </>
)

type Props = { step: 'reason' | 'thanks' | 'failed'; slug: string; locale: Locale }

export function FeedbackScreen({ step, slug, locale }: Props) {
  const t = siteMessages(locale)
  if (step !== 'reason') {
    return (
      <>
        <h1>{t(step === 'thanks' ? 'feedback.thanks' : 'feedback.failed')}</h1>
        <p className="intro">
          {t(step === 'thanks' ? 'feedback.thanksText' : 'feedback.failedText')}
        </p>
        <p>
          <a className="action" href={slug ? questionPath(locale, slug) : homePath(locale)}>
            {t(slug ? 'feedback.back' : 'search.all')}
          </a>
        </p>
      </>
    )
  }
  return (
    <form method="post" action={feedbackPath(locale)}>
      <h1>{t('feedback.title')}</h1>
      <HiddenFields slug={slug} />
      <input type="hidden" name="helpful" value="no" />
      <fieldset className="reasons">
        <legend>{t('feedback.why')}</legend>
        {FEEDBACK_REASONS.map((reason) => (
          <label key={reason}>
            <input
              type="radio"
              name="reason"
              value={reason}
              required
              defaultChecked={reason === 'other'}
            />{' '}
            <span>{t(REASON_KEY[reason])}</span>
          </label>
        ))}
      </fieldset>
      <p className="small">
        {t('feedback.nobodyReads')} <a href="#help">{t('frame.helpNow')}</a>
      </p>
      <p>
        <button className="button">{t('feedback.send')}</button>{' '}
        <a className="action" href={questionPath(locale, slug)}>
          {t('feedback.back')}
        </a>
      </p>
    </form>
  )
}
