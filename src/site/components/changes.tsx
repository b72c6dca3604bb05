import { longDay } from '../../i18n/format.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { ChangeNote } from '../../published/views.ts'

const KINDS = {
  wording: 'changes.wording',
  clarifying: 'changes.clarifying',
  safety: 'changes.safety',
} as const

/**
 * What staff told readers about each change of an answer, newest first; their notes are in the
 * answer's language.
 */
export function Changes({
  changes,
  lang,
  locale,
}: {
  changes: readonly ChangeNote[]
  lang: Locale
  locale: Locale
}) {
  const t = siteMessages(locale)
  if (changes.length === 0) return null
  return (
    <section className="facts" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      <dl>
        {changes.map(({ on, severity, note }) => (
          <div key={on + severity + note}>
            <dt>
              <time dateTime={on}>{longDay(on, locale)}</time>
            </dt>
            <dd>
              {t(KINDS[severity])}
              <br />
              <span dir={localeFacts(lang).dir} lang={lang}>
                {note}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
