import type { AnswerGap, Week } from '../../feedback/read-gaps.ts'
import { formatDay } from '../parts/dates.ts'
import { GapQuestion } from './gap-items.tsx'
import { reasonsText } from './gap-text.ts'

export const WeeksTable = ({ weeks }: { weeks: readonly Week[] }) => (
  <table className="desk-table">
    <caption>Did this answer help? By week</caption>
    <thead>
      <tr>
        <th scope="col">Week from</th>
        <th scope="col">Yes</th>
        <th scope="col">No</th>
        <th scope="col">Share of yes</th>
      </tr>
    </thead>
    <tbody>
      {weeks.map(({ week, helpful, notHelpful }) => {
        const share = Math.round((100 * helpful) / Math.max(1, helpful + notHelpful))
        return (
          <tr key={week}>
            <th scope="row">{formatDay(week)}</th>
            <td>{helpful}</td>
            <td>{notHelpful}</td>
            <td>
              <meter aria-label={`${share} % yes`} max={100} value={share} /> {share} %
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

export const AnswersTable = ({ answers }: { answers: readonly AnswerGap[] }) => (
  <table className="desk-table">
    <caption>By answer, the last twelve weeks</caption>
    <thead>
      <tr>
        {['Answer', 'Yes', 'No', 'Reasons', 'Dealt with'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {answers.map((gap) => (
        <tr key={`${gap.entryId} ${gap.locale}`}>
          <th scope="row">
            <GapQuestion gap={gap} />
          </th>
          <td>{gap.helpful}</td>
          <td>{gap.notHelpful}</td>
          <td>{reasonsText(gap) || '–'}</td>
          <td>{gap.settledOn ? `${gap.settledBy}, ${formatDay(gap.settledOn)}` : '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
