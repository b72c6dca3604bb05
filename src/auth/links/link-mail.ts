import type { Sql } from '../../core/sql.ts'
import { clinicTimeZone } from '../../core/time/clinic-zone.ts'
import { formatTime } from '../../core/time/format-time.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { mailMessages } from '../../i18n/messages/mail.ts'
import { publicUrl } from '../http/settings.ts'
import { sendMail } from '../mail/mail.ts'
import type { Link, LinkPurpose } from './links.ts'

type Recipient = { email: string; name: string; languages: readonly Locale[] }

/** Sends a person a one-time link, in the first of their languages. */
export async function sendLinkMail(
  sql: Sql,
  { email, name, languages }: Recipient,
  purpose: LinkPurpose,
  link: Link,
): Promise<void> {
  const locale = languages[0] ?? DEFAULT_LOCALE
  const t = mailMessages(locale)
  const until = formatTime(link.expiresAt, {
    zone: await clinicTimeZone(sql),
    locale,
    style: 'long',
  })
  const kind = purpose === 'reset' ? 'reset' : 'invitation'
  const text = [
    t('letter.greeting', { name }),
    t(`letter.${kind}`, { address: publicUrl() }),
    `${link.url}?lang=${locale}`,
    t('letter.until', { until }),
    t('letter.ignore'),
  ].join('\n\n')
  await sendMail({ to: email, subject: t(`letter.${kind}Subject`), text: `${text}\n` })
}
