import type { Locale } from '../../i18n/locales.ts'
import { publicUrl } from '../http/settings.ts'
import { sendLetter } from '../mail/mail.ts'
import { sayIn } from '../words/words.ts'
import type { Link, Purpose } from './links.ts'

type Addressee = { email: string; name: string; languages: readonly Locale[] }

/** Sends a person their one-time link, in the first of their languages. */
export async function sendLink(
  { email, name, languages }: Addressee,
  purpose: Purpose,
  link: Link,
): Promise<void> {
  const locale = languages[0] ?? 'en'
  const say = sayIn(locale)
  const until = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(link.expiresAt)
  const kind = purpose === 'reset' ? 'reset' : 'invitation'
  const text = [
    say('letter.greeting', { name }),
    say(`letter.${kind}`, { address: publicUrl() }),
    `${link.url}?lang=${locale}`,
    say('letter.until', { until: `${until} UTC` }),
    say('letter.ignore'),
  ].join('\n\n')
  await sendLetter({ to: email, subject: say(`letter.${kind}Subject`), text: `${text}\n` })
}
