import type { AdminViewServerProps } from 'payload'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { sqlOf } from '../../workflow/sql.ts'
import { moment } from '../moment.ts'
import { DeskView } from '../view.tsx'
import { historyQuestion, readHistory, type HistoryQuestion, type ShownText } from './read-history.ts'

const Ask = ({ asked }: { asked: HistoryQuestion }) => (
  <form className="desk-filters" method="get">
    <div className="desk-field"><label htmlFor="history-words">Words of the question</label><input defaultValue={asked.words} id="history-words" name="words" type="search" /></div>
    <div className="desk-field"><label htmlFor="history-entry">or its number</label><input defaultValue={asked.entry} id="history-entry" inputMode="numeric" name="entry" pattern="[0-9]*" /></div>
    <div className="desk-field"><label htmlFor="history-day">Day (UTC; empty: any time)</label><input defaultValue={asked.day} id="history-day" name="day" type="date" /></div>
    <button className="desk-button desk-button--primary" type="submit">Show</button>
  </form>
)

const signature = ({ basis, approver, approverTitle, approverRegistration }: ShownText) =>
  basis === 'approval' ? `Signed off by ${[approver, approverTitle, approverRegistration].filter(Boolean).join(', ')}.` : 'Imported, not reviewed by a clinician.'

const Shown = ({ text }: { text: ShownText }) => {
  const locale = isLocale(text.locale) ? text.locale : 'en'
  return (
    <section>
      <p>
        <strong>{moment(text.from.toISOString())} to {text.until ? moment(text.until.toISOString()) : 'now'}.</strong> {signature(text)} Published by {text.publishedBy}.
        {text.endReason && <> Ended: {text.endReason}.</>} <a href={`/admin/collections/entries/${text.entryId}`}>Answer {text.entryId}</a>
      </p>
      <details>
        <summary>{text.question}</summary>
        <article className="desk-was" dir={localeFacts(locale).dir} lang={locale}>
          <h2>{text.question}</h2>
          <p><strong>{text.shortAnswer}</strong></p>
          {/* The text was made safe when it was published, and nothing can change it since. */}
          <div dangerouslySetInnerHTML={{ __html: text.answerHtml }} />
        </article>
        <p className="desk-hint">Text <code>{text.textHash}</code></p>
      </details>
    </section>
  )
}

async function History({ props }: { props: AdminViewServerProps }) {
  const asked = historyQuestion.parse(props.searchParams ?? {})
  const texts = await readHistory(sqlOf(props.initPageResult.req), asked)
  const nothing = asked.entry || asked.words ? 'Readers saw no such answer then.' : 'Say which answer, and on which day.'
  return (
    <>
      <Ask asked={asked} />
      {texts.length === 0 ? <p>{nothing}</p> : texts.map((text) => <Shown key={text.id} text={text} />)}
    </>
  )
}

/** What the public read on a day, and who had signed it. */
export const HistoryView = (props: AdminViewServerProps) => <DeskView may={() => true} props={props} title="What readers saw">{() => <History props={props} />}</DeskView>
