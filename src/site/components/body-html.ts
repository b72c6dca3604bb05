import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { withPictures } from '../../published/picture-html.ts'
import type { Answer } from '../../published/views.ts'
import { withCallouts } from './callouts.ts'
import { contentsOf, withAnchors, withContents } from './headings.ts'
import { markLead } from './lead.ts'
import { withTables } from './tables.ts'

/**
 * The HTML of an answer with what is only layout: its lead, labels, anchors and
 * contents, and the files of its pictures.
 */
export function bodyHtml(answer: Answer, locale: Locale, hasContents: boolean): string {
  const { html, number, lang } = answer
  const opened = answer.shortAnswerDerived ? markLead(html, answer.shortAnswer) : html
  const body = withPictures(withCallouts(withTables(withAnchors(opened, number)), lang))
  return hasContents
    ? withContents(body, contentsOf(html, number), {
        text: siteMessages(locale)('question.contents'),
        lang: locale,
        dir: localeFacts(locale).dir,
      })
    : body
}
