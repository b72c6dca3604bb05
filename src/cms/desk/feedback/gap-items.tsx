import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { AnswerGap, MissingWords } from '../../feedback/read-gaps.ts'
import { rich } from '../../messages/rich.tsx'
import type { ClientQuestion } from '../../packs/asked/record-question.ts'
import { formatDay } from '../parts/dates.ts'
import { languageOf, reasonsText } from './gap-text.ts'

const DismissForm = ({
  fields,
  subject,
  t,
}: {
  fields: Record<string, string | number>
  subject: string
  t: DeskTranslate
}) => (
  <form action="/api/feedback/settle" encType="multipart/form-data" method="post">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    <button className="desk-button" type="submit">
      {t('feedback.settle')}
      <span className="desk-visually-hidden">: {subject}</span>
    </button>
  </form>
)

type QuestionProps = { gap: AnswerGap; t: DeskTranslate }
export const GapQuestion = ({ gap: { entryId, locale, question, shown }, t }: QuestionProps) => (
  <>
    <a dir={languageOf(locale).dir} href={`/admin/collections/entries/${entryId}`} lang={locale}>
      {question || t('parts.answerNumber', { id: entryId })}
    </a>{' '}
    {t(shown ? 'feedback.language' : 'feedback.languageWithdrawn', {
      language: languageOf(locale).name,
    })}
  </>
)

function inTwelveWeeks(gap: AnswerGap, t: DeskTranslate): string {
  const reasons = reasonsText(gap, t)
  return t(reasons ? 'feedback.twelveWeeksReasons' : 'feedback.twelveWeeks', {
    yes: gap.helpful,
    no: gap.notHelpful,
    reasons,
  })
}

/** An answer that did not help readers, as an item to dismiss. */
export const AnswerGapItem = ({
  gap,
  mayDismiss,
  t,
}: {
  gap: AnswerGap
  mayDismiss: boolean
  t: DeskTranslate
}) => (
  <li className="desk-gap">
    <div>
      <p>
        <GapQuestion gap={gap} t={t} />
      </p>
      <p className="desk-hint">
        {gap.openSeemsWrong > 0 && (
          <strong>{t('feedback.seemsWrong', { count: gap.openSeemsWrong })} </strong>
        )}
        {gap.settledOn
          ? t('feedback.notHelpfulSince', {
              count: gap.openNotHelpful,
              day: formatDay(gap.settledOn, t.locale),
            })
          : t('feedback.notHelpful', { count: gap.openNotHelpful })}{' '}
        {inTwelveWeeks(gap, t)}
      </p>
    </div>
    {mayDismiss && (
      <DismissForm
        fields={{ entry: gap.entryId, locale: gap.locale }}
        subject={gap.question}
        t={t}
      />
    )}
  </li>
)

/** What clients asked in a session and no answer has, as an item to dismiss. */
export const ClientQuestionItem = ({
  asked,
  mayDismiss,
  t,
}: {
  asked: ClientQuestion
  mayDismiss: boolean
  t: DeskTranslate
}) => (
  <li className="desk-gap">
    <div>
      <p>
        <q dir="auto" lang={asked.locale}>
          {asked.question}
        </q>{' '}
        {t('feedback.language', { language: languageOf(asked.locale).name })}
      </p>
      <p className="desk-hint">
        {t('feedback.asked.found', {
          times: asked.times,
          weeks: asked.weeks,
          day: formatDay(asked.last, t.locale),
        })}{' '}
        <a href="/admin/collections/entries/create">{t('feedback.asked.write')}</a>
      </p>
    </div>
    {mayDismiss && <DismissForm fields={{ question: asked.id }} subject={asked.question} t={t} />}
  </li>
)

/** A search that found nothing, as an item to dismiss. */
export const MissingWordsItem = ({
  missing,
  mayDismiss,
  t,
}: {
  missing: MissingWords
  mayDismiss: boolean
  t: DeskTranslate
}) => (
  <li className="desk-gap">
    <div>
      <p>
        <q dir="auto" lang={missing.locale}>
          {missing.words}
        </q>{' '}
        {t('feedback.language', { language: languageOf(missing.locale).name })}
      </p>
      <p className="desk-hint">
        {t('feedback.search.found', {
          days: missing.days,
          times: missing.times,
          day: formatDay(missing.last, t.locale),
        })}{' '}
        {rich(t, 'feedback.search.todo', {
          try: (
            <button className="desk-link" form={`try-${missing.mark}`} type="submit">
              {t('feedback.search.try')}
            </button>
          ),
          open: (
            <a
              href={`/admin/collections/entries?${new URLSearchParams({ 'where[or][0][and][0][locale][equals]': missing.locale })}`}
            >
              {t('feedback.search.open')}
            </a>
          ),
          write: <a href="/admin/collections/entries/create">{t('feedback.search.write')}</a>,
        })}
      </p>
      <form action={`/${missing.locale}/search`} id={`try-${missing.mark}`} method="post">
        <input name="q" type="hidden" value={missing.words} />
      </form>
    </div>
    {mayDismiss && (
      <DismissForm
        fields={{ mark: missing.mark, locale: missing.locale }}
        subject={missing.words}
        t={t}
      />
    )}
  </li>
)
