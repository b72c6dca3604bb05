import type { AdminViewServerProps } from 'payload'
import { EVENTS } from '../../../core/audit-log.ts'
import { formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import { checkSeals, type SealCheck } from '../../workflow/seals/seals.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { eventSentence } from './event-sentences.ts'
import { logFilter, type LogFilter } from './log-filter.ts'
import { mayReadLog } from './may-read-log.ts'
import { PAGE_SIZE, readLog, type LogEvent } from './read-log.ts'

const queryOf = (filter: LogFilter) =>
  new URLSearchParams(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString()

const Filters = ({ filter, zone }: { filter: LogFilter; zone: string }) => (
  <form className="desk-filters" method="get">
    <div className="desk-field">
      <label htmlFor="log-person">Who</label>
      <input defaultValue={filter.person} id="log-person" name="person" type="search" />
    </div>
    <div className="desk-field">
      <label htmlFor="log-action">What</label>
      <select defaultValue={filter.action ?? ''} id="log-action" name="action">
        <option value="">Anything</option>
        {EVENTS.map((event) => (
          <option key={event} value={event}>
            {eventSentence(event)}
          </option>
        ))}
      </select>
    </div>
    <div className="desk-field">
      <label htmlFor="log-entry">Answer (number)</label>
      <input
        defaultValue={filter.entry}
        id="log-entry"
        inputMode="numeric"
        name="entry"
        pattern="[0-9]*"
      />
    </div>
    <div className="desk-field">
      <label htmlFor="log-from">From (day, {zone})</label>
      <input defaultValue={filter.from} id="log-from" name="from" type="date" />
    </div>
    <div className="desk-field">
      <label htmlFor="log-to">To (day, {zone})</label>
      <input defaultValue={filter.to} id="log-to" name="to" type="date" />
    </div>
    <button className="desk-button desk-button--primary" type="submit">
      Show
    </button>
  </form>
)

const LogEventItem = ({ line, zone }: { line: LogEvent; zone: string }) => (
  <li>
    <time dateTime={line.at.toISOString()}>{formatShort(zone, line.at)}</time>
    <span>
      <strong>{line.actor}</strong> {eventSentence(line.action)}
      {line.entryId && (
        <>
          :{' '}
          <a href={`/admin/collections/entries/${line.entryId}`}>
            <bdi>{line.question ?? `answer ${line.entryId}`}</bdi>
          </a>{' '}
          ({line.locale ?? '–'})
        </>
      )}
    </span>
    {line.note && <q className="desk-quote">{line.note}</q>}
    {Object.keys(line.details).length > 0 && (
      <details>
        <summary>Details</summary>
        <code>{JSON.stringify(line.details)}</code>
      </details>
    )}
    {line.textHash && <code>Text {line.textHash.slice(0, 12)}</code>}
  </li>
)

/** A link that checks the seals of the log, or the result of the check. */
const IntegrityCheck = ({ checked, query }: { checked: SealCheck | null; query: string }) =>
  checked === null ? (
    <p className="desk-hint">
      <a href={`?${query}${query ? '&' : ''}check=1`}>Check that nothing was changed</a>
    </p>
  ) : checked.broken.length === 0 ? (
    <p className="desk-note" role="status">
      Nothing was changed: {checked.lines} sealed lines of the log, the sign-offs and the history
      are as they were written.
    </p>
  ) : (
    <div className="desk-note desk-note--urgent" role="alert">
      <p>Somebody has changed the records, going around Attune. Tell whoever runs the database.</p>
      <ul>
        {checked.broken.map(({ source, rowId, what }) => (
          <li key={`${source} ${rowId} ${what}`}>
            {source}, line {rowId}: {what}
          </li>
        ))}
      </ul>
    </div>
  )

async function Log({ props }: { props: AdminViewServerProps }) {
  const filter = logFilter.parse(props.searchParams ?? {})
  const sql = sqlOf(props.initPageResult.req)
  const [lines, zone] = await Promise.all([
    readLog(sql, filter, PAGE_SIZE + 1),
    clinicTimeZone(sql),
  ])
  const shown = lines.slice(0, PAGE_SIZE)
  const checked =
    'check' in (props.searchParams ?? {})
      ? await inTransaction(props.initPageResult.req, checkSeals)
      : null
  const { before: _, ...unpaged } = filter
  return (
    <>
      <Filters filter={filter} zone={zone} />
      <p className="desk-links">
        <a href={`/api/entries/log.csv?${queryOf(unpaged)}`}>Download these as CSV</a>{' '}
        <span className="desk-hint">
          Nobody can change or delete what stands here. The download is recorded too.
        </span>
      </p>
      <IntegrityCheck checked={checked} query={queryOf(unpaged)} />
      {shown.length === 0 ? (
        <p>Nothing in the log fits.</p>
      ) : (
        <ol className="desk-log">
          {shown.map((line) => (
            <LogEventItem key={line.id} line={line} zone={zone} />
          ))}
        </ol>
      )}
      <nav aria-label="Pages of the log" className="desk-pages">
        {filter.before && (
          <a className="desk-button" href={`?${queryOf(unpaged)}`}>
            Newest
          </a>
        )}
        {lines.length > PAGE_SIZE && (
          <a className="desk-button" href={`?${queryOf({ ...filter, before: shown.at(-1)?.id })}`}>
            Older
          </a>
        )}
      </nav>
    </>
  )
}

/** The audit log, with filters, for admins and reviewers. */
export const LogView = (props: AdminViewServerProps) => (
  <DeskView help="log" canView={mayReadLog} props={props} title="Log">
    {() => <Log props={props} />}
  </DeskView>
)
