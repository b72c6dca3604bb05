import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { shorten } from '../../../checks/words.ts'
import type { ImportNotice } from '../../../import/parse/shared/notices.ts'

type Props = { notices: readonly ImportNotice[]; t: DeskTranslate }

/** What was left out of a document, or kept in another form, in its order. */
export const ImportNoticeList = ({ notices, t }: Props) =>
  notices.length === 0 ? null : (
    <details className="desk-note desk-faults" open={notices.length <= 20}>
      <summary>{t('imports.notices')}</summary>
      <p>{t('imports.notices.lead', { count: notices.length })}</p>
      <ul>
        {notices.map(({ line, why, words }, index) => (
          <li key={index}>
            {line !== null && <strong>{t('imports.faultLine', { line })} </strong>}
            {t(`imports.notice.${why}`)}
            {words && (
              <>
                {' '}
                <q dir="auto">{shorten(words)}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
