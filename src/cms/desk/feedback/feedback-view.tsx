import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { mayDismissFeedback } from '../../feedback/permissions.ts'
import {
  hasOpenFeedback,
  readGaps,
  type AnswerGap,
  type MissingWords,
  type Week,
} from '../../feedback/read-gaps.ts'
import { DeskView } from '../parts/desk-view.tsx'

const facts = (locale: string) => localeFacts(isLocale(locale) ? locale : DEFAULT_LOCALE)
const day = (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** What readers chose, in words; the commonest first. */
const reasons = ({ unclear, incomplete, otherQuestion, seemsWrong, other }: AnswerGap) =>
  (
    [
      [seemsWrong, 'seems wrong'],
      [unclear, 'hard to understand'],
      [incomplete, 'something missing'],
      [otherQuestion, 'had another question'],
      [other, 'something else'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .sort(([a], [b]) => b - a)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')

const Settle = ({ fields, what }: { fields: Record<string, string | number>; what: string }) => (
  <form action="/api/feedback/settle" encType="multipart/form-data" method="post">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    <button className="desk-button" type="submit">
      Dealt with<span className="desk-said">: {what}</span>
    </button>
  </form>
)

const Question = ({ gap: { entryId, locale, question, shown } }: { gap: AnswerGap }) => (
  <>
    <a dir={facts(locale).dir} href={`/admin/collections/entries/${entryId}`} lang={locale}>
      {question || `Answer ${entryId}`}
    </a>{' '}
    ({facts(locale).name}){!shown && ', withdrawn since'}
  </>
)

const ToDoAnswer = ({ gap, may }: { gap: AnswerGap; may: boolean }) => (
  <li className="desk-gap">
    <div>
      <p>
        <Question gap={gap} />
      </p>
      <p className="desk-hint">
        {gap.openSeemsWrong > 0 && (
          <strong>{gap.openSeemsWrong} said that something seems wrong. </strong>
        )}
        {gap.openNotHelpful} {gap.openNotHelpful === 1 ? 'reader' : 'readers'} it did not help
        {gap.settledOn && ` since ${day(gap.settledOn)}`}. In twelve weeks {gap.helpful} yes,{' '}
        {gap.notHelpful} no{reasons(gap) && `: ${reasons(gap)}`}.
      </p>
    </div>
    {may && <Settle fields={{ entry: gap.entryId, locale: gap.locale }} what={gap.question} />}
  </li>
)

const ToDoWords = ({ missing, may }: { missing: MissingWords; may: boolean }) => (
  <li className="desk-gap">
    <div>
      <p>
        <q dir="auto" lang={missing.locale}>
          {missing.words}
        </q>{' '}
        ({facts(missing.locale).name})
      </p>
      <p className="desk-hint">
        Found nothing on {missing.days} days, {missing.times} times; last on {day(missing.last)}.{' '}
        <a href={`/${missing.locale}/search?q=${encodeURIComponent(missing.words)}`}>Try it</a>. If
        an answer is there,{' '}
        <a
          href={`/admin/collections/entries?${new URLSearchParams({ 'where[or][0][and][0][locale][equals]': missing.locale })}`}
        >
          open it
        </a>{' '}
        and add these to its “Search words”; if not,{' '}
        <a href="/admin/collections/entries/create">write one</a>.
      </p>
    </div>
    {may && <Settle fields={{ mark: missing.mark, locale: missing.locale }} what={missing.words} />}
  </li>
)

const Weeks = ({ weeks }: { weeks: readonly Week[] }) => (
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
            <th scope="row">{day(week)}</th>
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

const Answers = ({ answers }: { answers: readonly AnswerGap[] }) => (
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
            <Question gap={gap} />
          </th>
          <td>{gap.helpful}</td>
          <td>{gap.notHelpful}</td>
          <td>{reasons(gap) || '–'}</td>
          <td>{gap.settledOn ? `${gap.settledBy}, ${day(gap.settledOn)}` : '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

async function Feedback({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const { answers, missing, unnamed, weeks } = await readGaps(sqlOf(props.initPageResult.req))
  const open = answers.filter(hasOpenFeedback)
  const may = mayDismissFeedback(person)
  return (
    <>
      {props.searchParams?.done === 'yes' && (
        <p className="desk-note desk-note--good" role="status">
          Taken off the list.
        </p>
      )}
      <p className="desk-hint">
        Readers are not watched: this is all there is. Of a “yes” or “no” we know the answer and the
        week. Of a search we keep only that it found nothing, and its words only when they came on
        three different days; after 90 days it is forgotten. Searches that sound like danger are
        never kept.
      </p>
      <section>
        <h2>To do</h2>
        {open.length + missing.length === 0 && (
          <p>Nothing is open: no answer was found wanting, and no search failed on three days.</p>
        )}
        {open.length > 0 && <h3 id="answers">Answers that did not help</h3>}
        <ul className="desk-gaps">
          {open.map((gap) => (
            <ToDoAnswer gap={gap} key={`${gap.entryId} ${gap.locale}`} may={may} />
          ))}
        </ul>
        {missing.length > 0 && <h3 id="searches">Searches that found nothing</h3>}
        <ul className="desk-gaps">
          {missing.map((each) => (
            <ToDoWords key={`${each.mark} ${each.locale}`} may={may} missing={each} />
          ))}
        </ul>
        {unnamed.searches > 0 && (
          <p className="desk-hint">
            {unnamed.searches} more {unnamed.searches === 1 ? 'search' : 'searches'} found nothing
            on one or two days; their words are not known.
          </p>
        )}
      </section>
      {weeks.length > 0 && (
        <div className="desk-wide">
          <Weeks weeks={weeks} />
        </div>
      )}
      {answers.length > 0 && (
        <div className="desk-wide">
          <Answers answers={answers} />
        </div>
      )}
    </>
  )
}

/** What readers say about answers, and what they look for in vain, as a to-do list. */
export const FeedbackView = (props: AdminViewServerProps) => (
  <DeskView help="feedback" canView={() => true} props={props} title="What readers miss">
    {(person) => <Feedback person={person} props={props} />}
  </DeskView>
)
