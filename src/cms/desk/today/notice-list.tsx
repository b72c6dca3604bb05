import type { Sql } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { relativeTime } from '../../../i18n/relative-time.ts'
import { rich } from '../../messages/rich.tsx'
import { unseenNotices } from '../../notices/notices.ts'

const MAX_NOTICES = 8

/** What this person was told and has not seen yet: one line and one link each. */
export async function NoticeList({
  sql,
  personId,
  t,
}: {
  sql: Sql
  personId: number
  t: DeskTranslate
}) {
  const notices = await unseenNotices(sql, personId, MAX_NOTICES)
  if (notices.length === 0) return null
  return (
    <section aria-label={t('notices.title')} className="desk-notice desk-news">
      <h2>{t('notices.title')}</h2>
      <ul>
        {notices.map(({ id, at, kind, entryId, by, question, locale }) => (
          <li key={id}>
            {rich(t, `notices.line.${kind}`, {
              by,
              answer: (
                <a dir="auto" href={`/admin/collections/entries/${entryId}`} lang={locale}>
                  {question || t('parts.noQuestion', { id: String(entryId) })}
                </a>
              ),
            })}{' '}
            <span className="desk-hint">{relativeTime(at, t.locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
