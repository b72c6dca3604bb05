import type { AdminViewServerProps } from 'payload'
import { STAFF_PICTURE_FOLDER } from '../../../core/pictures/picture-files.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { formatTime, zoneName } from '../../../core/time/format-time.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { withPictures } from '../../../published/picture-html.ts'
import { fieldLabel, fieldParagraphs } from '../../compare/fields.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import { readGiveable, type Giveable } from '../../packs/giveable.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { GiveButton } from '../tray/give-button.tsx'
import { historyQuery, readHistory, type HistoryQuery, type ShownText } from './read-history.ts'

type FormProps = { query: HistoryQuery; zone: string; t: DeskTranslate }
const HistoryForm = ({ query, zone, t }: FormProps) => (
  <form className="desk-filters" method="get">
    <div className="desk-field">
      <label htmlFor="history-words">{t('history.form.words')}</label>
      <input defaultValue={query.words} id="history-words" name="words" type="search" />
    </div>
    <div className="desk-field">
      <label htmlFor="history-entry">{t('history.form.answer')}</label>
      <input
        defaultValue={query.entry}
        id="history-entry"
        inputMode="numeric"
        name="entry"
        pattern="[0-9]*"
      />
    </div>
    <div className="desk-field">
      <label htmlFor="history-day">{t('history.form.day', { zone })}</label>
      <input defaultValue={query.day} id="history-day" name="day" type="date" />
    </div>
    <button className="desk-button desk-button--primary" type="submit">
      {t('parts.show')}
    </button>
  </form>
)

const signature = (
  { basis, approver, approverTitle, approverRegistration }: ShownText,
  t: DeskTranslate,
) =>
  basis === 'approval'
    ? t('history.approved', {
        person: [approver, approverTitle, approverRegistration].filter(Boolean).join(', '),
      })
    : t('history.imported')

const Facts = ({ facts, t }: { facts: ShownText['facts']; t: DeskTranslate }) => {
  const filled = facts
    .map(({ field, value }) => ({ field, lines: fieldParagraphs(field, value, {}, t) }))
    .filter(({ lines }) => lines.length > 0)
  return filled.map(({ field, lines }) => (
    <p key={field.name}>
      <strong>{fieldLabel(field, t)}</strong> <bdi dir="auto">{lines.join(' · ')}</bdi>
    </p>
  ))
}

/** If there are at most this many texts, they are shown expanded. */
const MAX_OPEN = 2

const ShownTextSection = ({
  text,
  zone,
  open,
  give,
  t,
}: {
  text: ShownText
  zone: string
  open: boolean
  /** For a text that readers see now. */
  give: Giveable | undefined
  t: DeskTranslate
}) => {
  const locale = isLocale(text.locale) ? text.locale : DEFAULT_LOCALE
  const time = (at: Date) => (
    <time dateTime={at.toISOString()}>
      {formatTime(at, { zone, locale: t.locale, style: 'long' })}
    </time>
  )
  return (
    <section>
      <p>
        <strong>
          {text.until
            ? rich(t, 'history.shown', { from: time(text.from), until: time(text.until) })
            : rich(t, 'history.shownStill', { from: time(text.from) })}
        </strong>{' '}
        {signature(text, t)} {t('history.published', { name: text.publishedBy })}{' '}
        {text.endReason === 'replaced'
          ? t('history.replaced')
          : text.endReason &&
            rich(t, 'history.ended', { reason: <q dir="auto">{text.endReason}</q> })}{' '}
        <a href={`/admin/collections/entries/${text.entryId}`}>
          {t('parts.answerNumber', { id: text.entryId })}
        </a>{' '}
        {give && <GiveButton item={give} />}
      </p>
      {text.change && (
        <p>
          {text.change.note
            ? rich(t, `history.change.${text.change.severity}.told`, {
                note: (
                  <q dir="auto" lang={locale}>
                    {text.change.note}
                  </q>
                ),
              })
            : t(`history.change.${text.change.severity}.silent`)}
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
          <div
            dangerouslySetInnerHTML={{
              __html: withPictures(text.answerHtml, STAFF_PICTURE_FOLDER),
            }}
          />
        </article>
        <Facts facts={text.facts} t={t} />
        <p className="desk-hint">
          {rich(t, 'parts.textHash', { hash: <code>{text.textHash}</code> })}
        </p>
      </details>
    </section>
  )
}

async function History({ props }: { props: AdminViewServerProps }) {
  const t = staffMessages(props)
  const query = historyQuery.parse(props.searchParams ?? {})
  const sql = sqlOf(props.initPageResult.req)
  const zone = await clinicTimeZone(sql)
  const texts = await readHistory(sql, query, zone)
  const giveable = await readGiveable(
    sql,
    texts.filter(({ until }) => until === null).map(({ entryId }) => entryId),
  )
  return (
    <>
      <HistoryForm query={query} t={t} zone={zoneName(zone, t.locale)} />
      {texts.length === 0 ? (
        <p>{t(query.entry || query.words ? 'history.none' : 'history.ask')}</p>
      ) : (
        texts.map((text) => (
          <ShownTextSection
            give={text.until === null ? giveable.get(text.entryId) : undefined}
            key={text.id}
            open={texts.length <= MAX_OPEN}
            t={t}
            text={text}
            zone={zone}
          />
        ))
      )}
    </>
  )
}

/** The texts readers saw on a day, and who had approved them. */
export const HistoryView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="saw"
    canView={() => true}
    props={props}
    title={staffMessages(props)('admin.view.history')}
  >
    {() => <History props={props} />}
  </DeskView>
)
