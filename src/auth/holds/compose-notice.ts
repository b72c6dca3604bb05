import type { Person } from '../../core/person.ts'
import { formatTime } from '../../core/time/format-time.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { mailMessages, type MailKey } from '../../i18n/messages/mail.ts'
import { publicUrl } from '../http/settings.ts'
import type { HoldCause } from './holds.ts'

export type HoldMessage = {
  cause: HoldCause
  /** Whose account it is. */
  account: Pick<Person, 'id' | 'name'>
  /** Who did it. */
  byName: string
  /** Until when the account cannot sign off; `null` if it could not anyway. */
  until: Date | null
}

/** What a hold bars, where that is not the account. */
const BARRED: Partial<Record<HoldCause, MailKey>> = {
  languages: 'hold.barredLanguages',
  single: 'hold.barredRule',
}

/**
 * Composes the mail about a hold in the first language of its recipient: the owner of the account,
 * or a colleague who may find it wrong. `zone`: the clinic's time zone.
 */
export function composeHoldNotice(
  { cause, account, byName, until }: HoldMessage,
  recipient: Pick<Person, 'id' | 'name' | 'languages'>,
  zone: string,
): { subject: string; text: string } {
  const locale = recipient.languages[0] ?? DEFAULT_LOCALE
  const t = mailMessages(locale)
  const { name } = account
  const isOwner = recipient.id === account.id
  const barred = BARRED[cause] ?? 'hold.barred'
  const text = [
    t('letter.greeting', { name: recipient.name }),
    t(`hold.cause.${cause}`, { by: byName, name }),
    ...(until
      ? [t(barred, { name, until: formatTime(until, { zone, locale, style: 'long' }) })]
      : []),
    isOwner
      ? t('hold.owner', { address: publicUrl() })
      : `${t(until ? 'hold.colleague' : 'hold.colleagueAdmin', { name })}\n${publicUrl()}/admin/collections/users/${account.id}`,
  ].join('\n\n')
  const subject = t(cause === 'single' ? 'hold.subjectRule' : 'hold.subject', { name })
  return { subject, text: `${text}\n` }
}
