import { createLocalReq, type Payload } from 'payload'
import { publicUrl } from '../../../auth/http/settings.ts'
import { isMailConfigured, sendMail } from '../../../auth/mail/mail.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Job } from '../../../core/ticker/job.ts'
import { dateInZone, toInstant } from '../../../core/time/clinic-time.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../../i18n/locales.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'

const HOUR = '07:00'
const DAY = 86_400_000
/** Older notices are not mailed any more, for example when a mail server was set up later. */
const MAX_AGE_DAYS = 14
/** A set of answers that goes out together can bring hundreds. */
const MAX_LINES = 20

/**
 * Returns the latest times at which gathered mail was due: each day, and each Monday, at 07:00 in
 * the clinic's time zone.
 */
export function gatheredUntil(zone: string, now: Date): { daily: Date; weekly: Date } {
  const at = (day: number) =>
    toInstant(zone, `${new Date(day).toISOString().slice(0, 10)}T${HOUR}`).at
  const today = Date.parse(`${dateInZone(zone, now)}T00:00:00Z`)
  const daily = at(today) <= now ? at(today) : at(today - DAY)
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY
  return { daily, weekly: at(monday) <= now ? at(monday) : at(monday - 7 * DAY) }
}

type MailedNotice = Row<'workflow.notices', 'kind'> & {
  entryId: Row<'workflow.notices'>['entry_id']
}

/**
 * Composes a mail with one line and one link for each notice. Mail is not private, so it has no
 * questions and no names of colleagues.
 */
function composeNoticeMail(
  locale: Locale,
  notices: readonly MailedNotice[],
  address: string,
): { subject: string; text: string } {
  const t = mailMessages(locale)
  const lines = notices.slice(0, MAX_LINES).map(({ kind, entryId }) => {
    const path = kind === 'pack' ? 'give#ready-packs' : `collections/entries/${entryId}`
    return `${t(`notice.${kind}`)}\n${address}/admin/${path}`
  })
  const more = notices.length - MAX_LINES
  if (more > 0) lines.push(`${t('notice.more', { count: more })}\n${address}/admin`)
  const [only] = notices
  return {
    subject: only && notices.length === 1 ? t(`notice.${only.kind}`) : t('notice.subject'),
    text: `${[...lines, `${t('notice.off')}\n${address}/admin/account`].join('\n\n')}\n`,
  }
}

/** What is to be mailed now, to whom; nothing that the person has already seen on the desk. */
const DUE = `
  select distinct n.person_id as id from workflow.notices n
    join public.users u on u.id = n.person_id and not coalesce(u.disabled, false)
    left join workflow.notice_choices c on c.person_id = n.person_id and c.kind = n.kind
   where n.mailed_at is null and n.seen_at is null and n.at > $1
     and (coalesce(c.choice, 'now') = 'now' or (c.choice = 'daily' and n.at <= $2)
       or (c.choice = 'weekly' and n.at <= $3))`

/** Mails people their notices, at once or collected, as each of them chose. */
export const noticeMail: Job = {
  name: 'notice-mail',
  every: 1,
  run: async ({ payload, sql, now, signal }) => {
    if (!isMailConfigured()) return
    const { daily, weekly } = gatheredUntil(await clinicTimeZone(sql), now)
    const times = [new Date(now.getTime() - MAX_AGE_DAYS * DAY), daily, weekly]
    const people = await sql<{ id: Row<'workflow.notices'>['person_id'] }>(
      `${DUE} order by 1`,
      times,
    )
    let fault: unknown
    for (const { id } of people) {
      if (signal.aborted) return
      await mailPerson(payload, id, times).catch((error: unknown) => {
        fault = error
      })
    }
    if (fault) throw fault instanceof Error ? fault : new Error('A notice could not be sent.')
  },
}

/**
 * Marks the notices before sending, in a transaction that is rolled back if the mail server
 * refuses. A retry has the same Message-ID.
 */
async function mailPerson(payload: Payload, id: number, times: readonly Date[]): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (sql) => {
    const rows = await sql<MailedNotice & { id: number }>(
      `update workflow.notices m set mailed_at = clock_timestamp()
        where m.person_id = $4 and m.id in (
          select n.id from workflow.notices n
            left join workflow.notice_choices c on c.person_id = n.person_id and c.kind = n.kind
           where n.person_id = $4 and n.mailed_at is null and n.seen_at is null and n.at > $1
             and (coalesce(c.choice, 'now') = 'now' or (c.choice = 'daily' and n.at <= $2)
               or (c.choice = 'weekly' and n.at <= $3)))
        returning m.id::int as id, m.kind, m.entry_id as "entryId"`,
      [...times, id],
    )
    const [person] = await sql<
      Row<'public.users', 'email'> & { locale: Row<'public.users_languages'>['value'] }
    >(
      `select u.email, (select l.value::text from public.users_languages l where l.parent_id = u.id
          order by l."order" limit 1) as locale from public.users u where u.id = $1`,
      [id],
    )
    if (!person || rows.length === 0) return
    const notices = rows
      .sort((one, other) => one.id - other.id)
      .filter(
        (row, index) =>
          rows.findIndex((each) => each.kind === row.kind && each.entryId === row.entryId) ===
          index,
      )
    await sendMail({
      to: person.email,
      ...composeNoticeMail(
        isLocale(person.locale) ? person.locale : DEFAULT_LOCALE,
        notices,
        publicUrl(),
      ),
      messageId: `<notices.${Math.max(...rows.map((row) => row.id))}.${id}@${new URL(publicUrl()).hostname}>`,
    })
  })
}
