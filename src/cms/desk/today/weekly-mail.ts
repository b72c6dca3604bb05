import { createLocalReq, type Payload } from 'payload'
import { publicUrl } from '../../../auth/http/settings.ts'
import { isMailConfigured, sendMail } from '../../../auth/mail/mail.ts'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Job } from '../../../core/ticker/job.ts'
import { dateInZone, toInstant } from '../../../core/time/clinic-time.ts'
import { clinicDate, clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'
import { readTodos } from './read-todos.ts'
import { formatCount } from './todo-count.ts'
import type { Todo } from './todo.ts'

const HOUR = 7
const DAY = 86_400_000

/**
 * Returns the Monday (YYYY-MM-DD) of the current week, and when its mail is due: at 07:00 in the
 * clinic's time zone.
 */
export function mailWeek(zone: string, now: Date): { week: string; from: Date } {
  const today = Date.parse(`${dateInZone(zone, now)}T00:00:00Z`)
  const week = new Date(today - ((new Date(today).getUTCDay() + 6) % 7) * DAY)
    .toISOString()
    .slice(0, 10)
  return { week, from: toInstant(zone, `${week}T0${HOUR}:00`).at }
}

/**
 * Composes the mail in a language, or returns `null` if there is nothing to do. Mail is not
 * private, so it has counts and links but no questions and no names of readers or colleagues.
 */
export function composeWeeklyMail(
  name: string,
  locale: Locale,
  needs: readonly Todo[],
  address: string,
): { subject: string; text: string } | null {
  const waiting = needs.filter(({ count }) => count > 0)
  if (waiting.length === 0) return null
  const t = mailMessages(locale)
  const lines = waiting.map(
    (need) => `${t(`todo.${need.key}`)}: ${formatCount(need, locale)}\n${address}${need.list}`,
  )
  return {
    subject: t('weekly.subject'),
    text:
      [
        t('weekly.greeting', { name }),
        t('weekly.lead'),
        ...lines,
        `${t('weekly.desk')}\n${address}/admin`,
        `${t('weekly.off')}\n${address}/admin/account`,
      ].join('\n\n') + '\n',
  }
}

/**
 * Mails each person their to-do list once a week, unless there is nothing to do, they turned the
 * mail off, or they joined after it was due.
 */
export const weeklyMail: Job = {
  name: 'weekly-mail',
  every: 5,
  run: async ({ payload, sql, now, signal }) => {
    if (!isMailConfigured()) return
    const { week, from } = mailWeek(await clinicTimeZone(sql), now)
    if (now < from) return
    const people = await sql<Row<'public.users', 'id'>>(
      `select id from public.users u where coalesce(weekly_mail, true)
        and not coalesce(disabled, false) and created_at < $2
         and not exists (select 1 from workflow.weekly_mail m where m.person_id = u.id
           and m.week = $1) order by id`,
      [week, from],
    )
    let fault: unknown
    for (const { id } of people) {
      if (signal.aborted) return
      await mailPerson(payload, id, week, now).catch((error: unknown) => {
        fault = error
      })
    }
    if (fault) throw fault instanceof Error ? fault : new Error('A letter could not be sent.')
  },
}

/**
 * Inserts the row before sending, in a transaction that is rolled back if the mail server refuses.
 * A retry has the same Message-ID.
 */
async function mailPerson(payload: Payload, id: number, week: string, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  const person: Person = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await inTransaction(req, async (sql) => {
    const [mine] = await sql(
      `insert into workflow.weekly_mail (person_id, week, outcome) values ($1, $2, 'nothing')
        on conflict do nothing returning week`,
      [id, week],
    )
    if (!mine) return
    const letter = composeWeeklyMail(
      person.name,
      person.languages[0] ?? DEFAULT_LOCALE,
      await readTodos({ sql, person, today: await clinicDate(sql, now), t: deskInEnglish }),
      publicUrl(),
    )
    if (!letter) return
    await sql(
      `update workflow.weekly_mail set outcome = 'sent' where person_id = $1 and week = $2`,
      [id, week],
    )
    await sendMail({
      to: person.email,
      ...letter,
      messageId: `<weekly.${week}.${id}@${new URL(publicUrl()).hostname}>`,
    })
  })
}
