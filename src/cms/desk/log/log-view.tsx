import type { AdminViewServerProps } from 'payload'
import { EVENTS } from '../../../core/audit-events.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { zoneName } from '../../../core/time/format-time.ts'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import { checkSeals, type BrokenSeal, type SealCheck } from '../../workflow/seals/seals.ts'
import { FoldButton } from '../form/fold-button.tsx'
import { SelectField } from '../form/select-field.tsx'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { DeskView } from '../parts/desk-view.tsx'
import { Quote } from '../parts/quote.tsx'
import { RecordLink, type DetailContext } from './detail-value.tsx'
import { EventDetails } from './event-details.tsx'
import { actorName, eventSentence, noteWords } from './event-sentences.ts'
import { logFilter, type LogFilter } from './log-filter.ts'
import { readLogNames } from './log-references.ts'
import { mayReadLog } from './may-read-log.ts'
import { EVENTS_ON_PAGE, readLog } from './read-log.ts'

const queryOf = (filter: LogFilter) =>
  new URLSearchParams(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString()

type FiltersProps = { filter: LogFilter; zone: string; t: DeskTranslate }
const Filters = ({ filter, zone, t }: FiltersProps) => (
  <form className="desk-filters" method="get">
    <div className="desk-field">
      <label htmlFor="log-person">{t('log.filter.who')}</label>
      <input defaultValue={filter.person} id="log-person" name="person" type="search" />
    </div>
    <FoldButton />
    <SelectField
      defaultValue={filter.action ?? ''}
      label={t('log.filter.what')}
      name="action"
      none={t('log.filter.any')}
      options={EVENTS.map((event) => ({ value: event, label: eventSentence(event, t) }))}
    />
    <div className="desk-field">
      <label htmlFor="log-entry">{t('log.filter.answer')}</label>
      <input
        defaultValue={filter.answer ?? filter.entry}
        dir="auto"
        id="log-entry"
        maxLength={120}
        name="answer"
      />
    </div>
    <div className="desk-field">
      <label htmlFor="log-from">{t('log.filter.from', { zone })}</label>
      <input defaultValue={filter.from} id="log-from" name="from" type="date" />
    </div>
    <div className="desk-field">
      <label htmlFor="log-to">{t('log.filter.to', { zone })}</label>
      <input defaultValue={filter.to} id="log-to" name="to" type="date" />
    </div>
    <button className="desk-button desk-button--primary" type="submit">
      {t('parts.show')}
    </button>
  </form>
)

const LogEventItem = ({ context }: { context: DetailContext }) => {
  const { line, t } = context
  return (
    <li>
      <ClinicTime at={line.at.toISOString()} />
      <span>
        {rich(t, line.entryId ? 'log.lineOnAnswer' : 'log.line', {
          actor: (
            <strong>
              {line.actorId === null ? (
                <bdi>{actorName(line, t)}</bdi>
              ) : (
                <RecordLink path={`users/${line.actorId}`}>{line.actor}</RecordLink>
              )}
            </strong>
          ),
          event: eventSentence(line.action, t),
          answer: (
            <a className="desk-log__answer" href={`/admin/collections/entries/${line.entryId}`}>
              <bdi>{line.question ?? t('log.answer', { id: String(line.entryId) })}</bdi>
            </a>
          ),
          language: isLocale(line.locale) ? (
            <bdi lang={line.locale}>{localeFacts(line.locale).name}</bdi>
          ) : (
            '–'
          ),
        })}
      </span>
      {line.note && <Quote words={noteWords(line.note, t)} />}
      <EventDetails {...context} />
    </li>
  )
}

const BROKEN = {
  changed: 'log.broken.changed',
  missing: 'log.broken.missing',
  'without a seal': 'log.broken.unsealed',
  'out of its place': 'log.broken.moved',
} as const satisfies Record<BrokenSeal['what'], DeskKey>

type CheckProps = { checked: SealCheck | null; query: string; t: DeskTranslate }
/** A link that checks the seals of the log, or the result of the check. */
const IntegrityCheck = ({ checked, query, t }: CheckProps) =>
  checked === null ? (
    <p className="desk-hint">
      <a href={`?${query}${query ? '&' : ''}check=1`}>{t('log.check')}</a>
    </p>
  ) : checked.broken.length === 0 ? (
    <p className="desk-note" role="status">
      {t('log.check.intact', { count: checked.lines })}
    </p>
  ) : (
    <div className="desk-note desk-note--urgent" role="alert">
      <p>{t('log.check.broken')}</p>
      <ul>
        {checked.broken.map(({ source, rowId, what }) => (
          <li key={`${source} ${rowId} ${what}`}>{t(BROKEN[what], { source, row: rowId })}</li>
        ))}
      </ul>
    </div>
  )

async function Log({ props }: { props: AdminViewServerProps }) {
  const t = staffMessages(props)
  const filter = logFilter.parse(props.searchParams ?? {})
  const { req } = props.initPageResult
  const sql = sqlOf(req)
  const [lines, zone] = await Promise.all([
    readLog(sql, filter, EVENTS_ON_PAGE + 1),
    clinicTimeZone(sql),
  ])
  const shown = lines.slice(0, EVENTS_ON_PAGE)
  const names = await readLogNames(req, shown)
  const checked =
    'check' in (props.searchParams ?? {}) ? await inTransaction(req, checkSeals) : null
  const { before: _, ...unpaged } = filter
  return (
    <>
      <Filters filter={filter} t={t} zone={zoneName(zone, t.locale)} />
      <p className="desk-links">
        <a href={`/api/entries/log.csv?${queryOf(unpaged)}`}>{t('log.download')}</a>{' '}
        <span className="desk-hint">{t('log.downloadHint')}</span>
      </p>
      <IntegrityCheck checked={checked} query={queryOf(unpaged)} t={t} />
      {shown.length === 0 ? (
        <div className="desk-empty" role="status">
          <p>{t('log.empty')}</p>
          <a className="desk-button" href="?">
            {t('list.clear')}
          </a>
        </div>
      ) : (
        <ol className="desk-log">
          {shown.map((line) => (
            <LogEventItem context={{ line, names, req, t }} key={line.id} />
          ))}
        </ol>
      )}
      <nav aria-label={t('log.pages')} className="desk-pages">
        {filter.before && (
          <a className="desk-button" href={`?${queryOf(unpaged)}`}>
            {t('log.newest')}
          </a>
        )}
        {lines.length > EVENTS_ON_PAGE && (
          <a className="desk-button" href={`?${queryOf({ ...filter, before: shown.at(-1)?.id })}`}>
            {t('log.older')}
          </a>
        )}
      </nav>
    </>
  )
}

/** The audit log, with filters, for admins and reviewers. */
export const LogView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="log"
    canView={mayReadLog}
    props={props}
    title={staffMessages(props)('admin.view.log')}
  >
    {() => <Log props={props} />}
  </DeskView>
)
