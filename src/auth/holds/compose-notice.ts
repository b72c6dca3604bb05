import type { Person } from '../../core/person.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { mailMessages } from '../../i18n/messages/mail.ts'
import { publicUrl } from '../http/settings.ts'
import type { HoldCause } from './holds.ts'

export type HoldNotice = {
  cause: HoldCause
  /** Whose account it is. */
  account: Pick<Person, 'id' | 'name'>
  /** Who did it. */
  byName: string
  /** Until when the account cannot sign off; `null` if it could not anyway. */
  until: Date | null
}

/**
 * Composes the mail about a hold in the first language of its recipient: the owner of the account,
 * or a colleague who may find it wrong.
 */
export function composeHoldNotice(
  { cause, account, byName, until }: HoldNotice,
  recipient: Pick<Person, 'id' | 'name' | 'languages'>,
): { subject: string; text: string } {
  const locale = recipient.languages[0] ?? DEFAULT_LOCALE
  const t = mailMessages(locale)
  const { name } = account
  const isOwner = recipient.id === account.id
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const text = [
    t('letter.greeting', { name: recipient.name }),
    t(`hold.cause.${cause}`, { by: byName, name }),
    ...(until
      ? [
          t(cause === 'languages' ? 'hold.barredLanguages' : 'hold.barred', {
            name,
            until: `${time.format(until)} UTC`,
          }),
        ]
      : []),
    isOwner
      ? t('hold.owner', { address: publicUrl() })
      : `${t('hold.colleague', { name })}\n${publicUrl()}/admin/collections/users/${account.id}`,
  ].join('\n\n')
  return { subject: t('hold.subject', { name }), text: `${text}\n` }
}
