import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { AnswerGap, Week } from '../../feedback/read-gaps.ts'
import { formatDay } from '../parts/dates.ts'
import { GapQuestion } from './gap-items.tsx'
import { reasonsText } from './gap-text.ts'

type WeeksProps = { weeks: readonly Week[]; t: DeskTranslate }
export const WeeksTable = ({ weeks, t }: WeeksProps) => (
  <table className="desk-table">
    <caption>{t('feedback.weeks')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('feedback.weeks.from')}</th>
        <th scope="col">{t('parts.yes')}</th>
        <th scope="col">{t('parts.no')}</th>
        <th scope="col">{t('feedback.weeks.share')}</th>
      </tr>
    </thead>
    <tbody>
      {weeks.map(({ week, helpful, notHelpful }) => {
        const share = Math.round((100 * helpful) / Math.max(1, helpful + notHelpful))
        return (
          <tr key={week}>
            <th scope="row">{formatDay(week, t.locale)}</th>
            <td>{helpful}</td>
            <td>{notHelpful}</td>
            <td>
              <meter
                aria-label={t('feedback.weeks.percentYes', { share })}
                max={100}
                value={share}
              />{' '}
              {t('feedback.weeks.percent', { share })}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

type AnswersProps = { answers: readonly AnswerGap[]; t: DeskTranslate }
export const FeedbackTable = ({ answers, t }: AnswersProps) => (
  <table className="desk-table">
    <caption>{t('feedback.byAnswer')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('fields.singular')}</th>
        <th scope="col">{t('parts.yes')}</th>
        <th scope="col">{t('parts.no')}</th>
        <th scope="col">{t('feedback.byAnswer.reasons')}</th>
        <th scope="col">{t('feedback.settle')}</th>
      </tr>
    </thead>
    <tbody>
      {answers.map((gap) => (
        <tr key={`${gap.entryId} ${gap.locale}`}>
          <th scope="row">
            <GapQuestion gap={gap} t={t} />
          </th>
          <td>{gap.helpful}</td>
          <td>{gap.notHelpful}</td>
          <td>{reasonsText(gap, t) || '–'}</td>
          <td>
            {gap.settledOn
              ? t('feedback.byAnswer.settled', {
                  name: String(gap.settledBy),
                  day: formatDay(gap.settledOn, t.locale),
                })
              : '–'}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
