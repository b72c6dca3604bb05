import type { PayloadRequest } from 'payload'
import type { Hold } from '../../auth/holds/holds.ts'
import { authorsWithin, signOffBar } from '../../auth/holds/sign-off-bar.ts'
import type { Person } from '../../core/person.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Sql } from '../../core/sql.ts'
import { clinicTimeZone } from '../../core/time/clinic-zone.ts'
import { formatTime } from '../../core/time/format-time.ts'
import { listOf } from '../../i18n/format.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import { mailMessages } from '../../i18n/messages/mail.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import type { SignOff } from './approvals.ts'

type Signing = { sql: Sql; person: Person; locale: string; signOff: SignOff; now: Date }

/** Says what bars a person from signing off, until when, and what ends it. */
export function barredSentence(
  { cause, byName, endsAt }: Pick<Hold, 'cause' | 'byName' | 'endsAt'>,
  person: Pick<Person, 'name' | 'email'>,
  { zone, t }: { zone: string; t: DeskTranslate },
): string {
  return t('records.barred', {
    cause: mailMessages(t.locale)(`hold.cause.${cause}`, { by: byName, name: person.name }),
    until: formatTime(endsAt, { zone, locale: t.locale, style: 'long' }),
    command: `npm run user -- confirm ${person.email}`,
  })
}

/**
 * Throws a Refusal (403) if a hold bars the person from signing off in a language. Call it wherever
 * a signature is written; the triggers `barred_signature` refuse what got past it.
 */
export async function requireUnbarred(
  req: PayloadRequest,
  { sql, person, locale, signOff, now }: Signing,
): Promise<void> {
  const hold = await signOffBar(sql, person.id, { locale, signOff, now })
  if (!hold) return
  const saying = { zone: await clinicTimeZone(sql), t: staffMessages(req) }
  throw new Refusal(barredSentence(hold, person, saying), 403)
}

/**
 * Throws a Refusal (403) if a person may not sign what `authors` wrote, because they are one of
 * them, or could have written it through the account of one. Only four eyes need this.
 */
export async function requireOtherEyes(
  req: PayloadRequest,
  { sql, person, signOff, now }: Omit<Signing, 'locale'>,
  authors: readonly number[],
): Promise<void> {
  if (signOff !== 'four-eyes') return
  const t = staffMessages(req)
  if (authors.includes(person.id)) throw new Refusal(t('workflow.wroteItYourself'), 403)
  const within = await authorsWithin(sql, person.id, authors, now)
  if (within.length > 0)
    throw new Refusal(t('records.authorWithin', { names: listOf(within, t.locale) }), 403)
}
