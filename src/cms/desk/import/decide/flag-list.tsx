import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { Entry } from '../../../entries/entry.ts'
import type { DismissedFlag } from '../../../import/items/import-item-row.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { FlagDescription } from '../parts/flag-description.tsx'
import { PostForm } from '../parts/post-form.tsx'
import { RELATED_REASON } from './dismiss-flag.ts'
import type { ImportedItem } from './imported-item.ts'
import { nearDuplicatesSaid } from './near-duplicates.ts'
import { openFlags } from './open-issues.ts'

type FlagItemProps = {
  id: number
  flag: ImportFlag
  verbatim: string
  isOriginal: boolean
  t: DeskTranslate
}

const FlagItem = ({ id, flag, verbatim, isOriginal, t }: FlagItemProps) => (
  <li>
    <p>
      <FlagDescription flag={flag} t={t} verbatim={verbatim} />
    </p>
    <div className="desk-bar">
      {flag.related && isOriginal && (
        <PostForm path={`entries/${id}/relate`}>
          <button className="desk-button" type="submit">
            {t('imports.flags.relate')}
          </button>
        </PostForm>
      )}
      <details className="desk-dismiss">
        <summary>{t('imports.flags.fine')}</summary>
        <PostForm className="desk-filters" path={`entries/${id}/silence`}>
          <input name="code" type="hidden" value={flag.code} />
          <input name="words" type="hidden" value={flag.words} />
          <div className="desk-field">
            <label>
              {t('imports.flags.because')} <input maxLength={500} name="reason" required />
            </label>
          </div>
          <button className="desk-button" type="submit">
            {t('imports.flags.dismiss')}
          </button>
        </PostForm>
      </details>
    </div>
  </li>
)

type DismissedItemProps = { id: number; flag: DismissedFlag; t: DeskTranslate }

const DismissedItem = ({ id, flag, t }: DismissedItemProps) => (
  <li>
    <p>
      <q dir="auto">{flag.words}</q>{' '}
      {flag.reason === RELATED_REASON ? t('imports.flags.related') : flag.reason}{' '}
      <span className="desk-hint">{flag.by}</span>
    </p>
    <PostForm path={`entries/${id}/silence`}>
      <input name="code" type="hidden" value={flag.code} />
      <input name="words" type="hidden" value={flag.words} />
      <input name="again" type="hidden" value="yes" />
      <button className="desk-link" type="submit">
        {t('imports.flags.restore')}
      </button>
    </PostForm>
  </li>
)

type Props = { entry: Entry; item: ImportedItem; req: PayloadRequest }

/** The open flags of an imported answer's present text, and the dismissed ones. */
export async function FlagList({ entry, item, req }: Props) {
  const t = staffMessages(req)
  const open = await nearDuplicatesSaid(sqlOf(req), openFlags(item, entry, t), { entry, item, t })
  return (
    <section>
      <h2>{t('imports.flags.title')}</h2>
      {open.length === 0 ? (
        <p>{t('imports.flags.none')}</p>
      ) : (
        <ul className="desk-log">
          {open.map((flag) => (
            <FlagItem
              flag={flag}
              id={entry.id}
              isOriginal={!entry.translationOf}
              key={flag.code + flag.words}
              t={t}
              verbatim={item.verbatim}
            />
          ))}
        </ul>
      )}
      {item.silenced.length > 0 && (
        <details>
          <summary>{t('imports.flags.dismissed', { count: item.silenced.length })}</summary>
          <ul className="desk-log">
            {item.silenced.map((flag) => (
              <DismissedItem flag={flag} id={entry.id} key={flag.code + flag.words} t={t} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
