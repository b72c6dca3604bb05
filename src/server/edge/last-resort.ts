import { LOCALE_CODES, localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Contact } from '../../published/views.ts'
import { homePath } from '../../site/screens/addresses.ts'
import { defaultContacts } from '../../site/screens/default-help.ts'

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

function contactLine(contact: Contact, locale: Locale): string {
  const t = siteMessages(locale)
  const link = (scheme: string, number: string | null, text: string) =>
    number
      ? ` <a href="${scheme}:${number}">${escape(text)} <bdi dir="ltr">${escape(number)}</bdi></a>`
      : ''
  const note = contact.note ? ` ${escape(contact.note.text)}` : ''
  return `<li>${escape(contact.label.text)}:${link('tel', contact.phone, t('help.call'))}${link('sms', contact.sms, t('help.text'))}${note}</li>`
}

/** A page without style and script that says where to get help, for when nothing else is there. */
function lastResortPage(locale: Locale): string {
  const t = siteMessages(locale)
  const title = escape(t('unavailable.title'))
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${localeFacts(locale).dir}">
<head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>${title}</h1><p>${escape(t('unavailable.text'))}</p><p><a href="${homePath(locale)}">${escape(t('unavailable.retry'))}</a></p></main>
<aside aria-labelledby="help"><h2 id="help">${escape(t('help.title'))}</h2><p>${escape(t('help.urgent'))}</p>
<ul>${defaultContacts(locale)
    .map((contact) => contactLine(contact, locale))
    .join('')}</ul></aside>
</body>
</html>`
}

/**
 * The rules of Varnish for the page that readers get when the portal is down and the edge has no copy of
 * its error page, because the edge was restarted too. The contacts are those that the portal
 * itself shows while it cannot read the clinic's own.
 */
export function lastResortRules(): string {
  const pages = LOCALE_CODES.map(
    (locale) => `  if (req.http.x-language == "${locale}") {
    synthetic({"${lastResortPage(locale)}
"});
  }`,
  )
  return `# Written by \`npm run generate\` from src/server/edge/last-resort.ts.
sub last_resort {
  set resp.http.content-type = "text/html; charset=utf-8";
  set resp.http.content-security-policy = "default-src 'none'; frame-ancestors 'none'";
  set resp.http.x-content-type-options = "nosniff";
  set resp.http.referrer-policy = "no-referrer";
  set resp.http.retry-after = "10";
${pages.join('\n')}
}
`
}
