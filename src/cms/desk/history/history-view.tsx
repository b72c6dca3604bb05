import type { AdminViewServerProps } from 'payload'
import { formatLong } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Severity } from '../../../core/severities.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { historyQuery, readHistory, type HistoryQuery, type ShownText } from './read-history.ts'

const HistoryForm = ({ query, zone }: { query: HistoryQuery; zone: string }) => (
  <form className="desk-filters" method="get">
    <div className="desk-field">
      <label htmlFor="history-words">Words, or an address</label>
      <input defaultValue={query.words} id="history-words" name="words" type="search" />
    </div>
    <div className="desk-field">
      <label htmlFor="history-entry">or the answer’s number</label>
      <input
        defaultValue={query.entry}
        id="history-entry"
        inputMode="numeric"
        name="entry"
        pattern="[0-9]*"
      />
    </div>
    <div className="desk-field">
      <label htmlFor="history-day">Day ({zone}; empty: any time)</label>
      <input defaultValue={query.day} id="history-day" name="day" type="date" />
    </div>
    <button className="desk-button desk-button--primary" type="submit">
      Show
    </button>
  </form>
)

const signature = ({ basis, approver, approverTitle, approverRegistration }: ShownText) =>
  basis === 'approval'
    ? `Signed off by ${[approver, approverTitle, approverRegistration].filter(Boolean).join(', ')}.`
    : 'Imported, not reviewed by a clinician.'

/** If there are at most this many texts, they are shown expanded. */
const MAX_OPEN = 2
const END_REASONS: Record<string, string> = { replaced: 'A newer text followed.' }
const SEVERITY_LABELS: Record<Severity, string> = {
  wording: 'A change of wording',
  clarifying: 'A clarification',
  safety: 'A correction for safety',
}

const ShownTextSection = ({
  text,
  zone,
  open,
}: {
  text: ShownText
  zone: string
  open: boolean
}) => {
  const locale = isLocale(text.locale) ? text.locale : DEFAULT_LOCALE
  return (
    <section>
      <p>
        <strong>
          <time dateTime={text.from.toISOString()}>{formatLong(zone, text.from)}</time> to{' '}
          {text.until ? (
            <time dateTime={text.until.toISOString()}>{formatLong(zone, text.until)}</time>
          ) : (
            'now'
          )}
          .
        </strong>{' '}
        {signature(text)} Published by {text.publishedBy}.{' '}
        {text.endReason &&
          (END_REASONS[text.endReason] ?? (
            <>
              Ended: <q dir="auto">{text.endReason}</q>
            </>
          ))}{' '}
        <a href={`/admin/collections/entries/${text.entryId}`}>Answer {text.entryId}</a>
      </p>
      {text.change && (
        <p>
          {SEVERITY_LABELS[text.change.severity]}
          {text.change.note ? (
            <>
              , told to readers as{' '}
              <q dir="auto" lang={locale}>
                {text.change.note}
              </q>
            </>
          ) : (
            ', without a note.'
          )}
        </p>
      )}
      <details open={open}>
        <summary>{text.question}</summary>
        <article className="desk-was" dir={localeFacts(locale).dir} lang={locale}>
          <h2>{text.question}</h2>
          <p>
            <strong>{text.shortAnswer}</strong>
          </p>
          {/* The HTML was sanitized when it was published, and the table is append-only. */}
          <div dangerouslySetInnerHTML={{ __html: text.answerHtml }} />
        </article>
        <p className="desk-hint">
          Text <code>{text.textHash}</code>
        </p>
      </details>
    </section>
  )
}

async function History({ props }: { props: AdminViewServerProps }) {
  const query = historyQuery.parse(props.searchParams ?? {})
  const sql = sqlOf(props.initPageResult.req)
  const zone = await clinicTimeZone(sql)
  const texts = await readHistory(sql, query, zone)
  const emptyText =
    query.entry || query.words
      ? 'Readers saw no such answer then.'
      : 'Say which answer, and on which day.'
  return (
    <>
      <HistoryForm query={query} zone={zone} />
      {texts.length === 0 ? (
        <p>{emptyText}</p>
      ) : (
        texts.map((text) => (
          <ShownTextSection key={text.id} open={texts.length <= MAX_OPEN} text={text} zone={zone} />
        ))
      )}
    </>
  )
}

/** The texts readers saw on a day, and who had approved them. */
export const HistoryView = (props: AdminViewServerProps) => (
  <DeskView help="saw" canView={() => true} props={props} title="What readers saw">
    {() => <History props={props} />}
  </DeskView>
)
