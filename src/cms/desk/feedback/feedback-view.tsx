import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { mayDismissFeedback } from '../../feedback/permissions.ts'
import { hasOpenFeedback, readGaps } from '../../feedback/read-gaps.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { AnswersTable, WeeksTable } from './feedback-tables.tsx'
import { AnswerGapItem, MissingWordsItem } from './gap-items.tsx'

async function Feedback({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const { answers, missing, unnamed, weeks } = await readGaps(sqlOf(props.initPageResult.req))
  const open = answers.filter(hasOpenFeedback)
  const mayDismiss = mayDismissFeedback(person)
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
            <AnswerGapItem gap={gap} key={`${gap.entryId} ${gap.locale}`} mayDismiss={mayDismiss} />
          ))}
        </ul>
        {missing.length > 0 && <h3 id="searches">Searches that found nothing</h3>}
        <ul className="desk-gaps">
          {missing.map((each) => (
            <MissingWordsItem
              key={`${each.mark} ${each.locale}`}
              mayDismiss={mayDismiss}
              missing={each}
            />
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
          <WeeksTable weeks={weeks} />
        </div>
      )}
      {answers.length > 0 && (
        <div className="desk-wide">
          <AnswersTable answers={answers} />
        </div>
      )}
    </>
  )
}

/** Answers readers found unhelpful and searches without results, as a to-do list. */
export const FeedbackView = (props: AdminViewServerProps) => (
  <DeskView help="feedback" canView={() => true} props={props} title="What readers miss">
    {(person) => <Feedback person={person} props={props} />}
  </DeskView>
)
