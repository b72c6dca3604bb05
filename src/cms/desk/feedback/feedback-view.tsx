import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { mayDismissFeedback } from '../../feedback/permissions.ts'
import { hasOpenFeedback, readGaps } from '../../feedback/read-gaps.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { readClientQuestions } from '../../packs/asked/record-question.ts'
import { readGiveable } from '../../packs/giveable.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { FeedbackTable, WeeksTable } from './feedback-tables.tsx'
import { AnswerGapItem, ClientQuestionItem, MissingWordsItem } from './gap-items.tsx'

async function Feedback({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const t = staffMessages(props)
  const sql = sqlOf(props.initPageResult.req)
  const { answers, missing, unnamed, weeks } = await readGaps(sql)
  const asked = await readClientQuestions(sql)
  const open = answers.filter(hasOpenFeedback)
  const giveable = await readGiveable(
    sql,
    answers.map(({ entryId }) => entryId),
  )
  const mayDismiss = mayDismissFeedback(person)
  return (
    <>
      {props.searchParams?.done === 'yes' && (
        <p className="desk-note desk-note--good" role="status">
          {t('feedback.done')}
        </p>
      )}
      <p className="desk-hint">{t('feedback.intro')}</p>
      <section>
        <h2>{t('feedback.todo')}</h2>
        {open.length + missing.length + asked.length === 0 && <p>{t('feedback.nothing')}</p>}
        {open.length > 0 && <h3 id="answers">{t('feedback.answers')}</h3>}
        <ul className="desk-gaps">
          {open.map((gap) => (
            <AnswerGapItem
              gap={gap}
              give={giveable.get(gap.entryId)}
              key={`${gap.entryId} ${gap.locale}`}
              mayDismiss={mayDismiss}
              t={t}
            />
          ))}
        </ul>
        {asked.length > 0 && <h3 id="asked">{t('feedback.asked')}</h3>}
        <ul className="desk-gaps">
          {asked.map((each) => (
            <ClientQuestionItem asked={each} key={each.id} mayDismiss={mayDismiss} t={t} />
          ))}
        </ul>
        {missing.length > 0 && <h3 id="searches">{t('feedback.searches')}</h3>}
        <ul className="desk-gaps">
          {missing.map((each) => (
            <MissingWordsItem
              key={`${each.mark} ${each.locale}`}
              mayDismiss={mayDismiss}
              missing={each}
              t={t}
            />
          ))}
        </ul>
        {unnamed.searches > 0 && (
          <p className="desk-hint">{t('feedback.unnamed', { count: unnamed.searches })}</p>
        )}
      </section>
      {weeks.length > 0 && (
        <div className="desk-wide">
          <WeeksTable t={t} weeks={weeks} />
        </div>
      )}
      {answers.length > 0 && (
        <div className="desk-wide">
          <FeedbackTable answers={answers} t={t} />
        </div>
      )}
    </>
  )
}

/** Answers readers found unhelpful and searches without results, as a to-do list. */
export const FeedbackView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="feedback"
    canView={() => true}
    props={props}
    title={staffMessages(props)('admin.view.feedback')}
  >
    {(person) => <Feedback person={person} props={props} />}
  </DeskView>
)
