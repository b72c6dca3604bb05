import { escapeXml } from '../../core/escape-markup.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { FeedItem } from '../../published/read/feed.ts'
import type { Frame } from '../../published/views.ts'
import { homePath, questionPath } from '../screens/addresses.ts'

/** The answers of a language that changed last, as an Atom feed. */
export function feedXml(items: FeedItem[], frame: Frame, locale: Locale, origin: string): string {
  const home = origin + homePath(locale)
  const updated = items[0]?.changedAt ?? '1970-01-01T00:00:00Z'
  const entries = items.map((item) => {
    const url = escapeXml(origin + questionPath(locale, item.slug))
    return `<entry><id>${url}</id><title>${escapeXml(item.question)}</title><link href="${url}"/><published>${item.firstPublishedAt}</published><updated>${item.changedAt}</updated><summary>${escapeXml(item.shortAnswer)}</summary></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeXml(`${home}/feed.xml`)}</id>
<title>${escapeXml(`${siteMessages(locale)('home.title')} · ${frame.clinicName.text}`)}</title>
<link href="${escapeXml(home)}"/><link rel="self" href="${escapeXml(`${home}/feed.xml`)}"/>
<updated>${updated}</updated>
<author><name>${escapeXml(frame.clinicName.text)}</name></author>
${entries.join('\n')}
</feed>
`
}
