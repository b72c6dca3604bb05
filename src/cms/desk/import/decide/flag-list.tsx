import type { Entry } from '../../../entries/entry.ts'
import type { DismissedFlag } from '../../../import/items/import-item-row.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'
import { FlagDescription } from '../parts/flag-description.tsx'
import { PostForm } from '../parts/post-form.tsx'
import type { ImportedItem } from './imported-item.ts'
import { openFlags } from './open-issues.ts'

type FlagItemProps = { id: number; flag: ImportFlag; verbatim: string; isOriginal: boolean }

const FlagItem = ({ id, flag, verbatim, isOriginal }: FlagItemProps) => (
  <li>
    <p>
      <FlagDescription flag={flag} verbatim={verbatim} />
    </p>
    <div className="desk-bar">
      {flag.related && isOriginal && (
        <PostForm path={`entries/${id}/relate`}>
          <button className="desk-button" type="submit">
            Relate them
          </button>
        </PostForm>
      )}
      <details className="desk-dismiss">
        <summary>It is fine as it is</summary>
        <PostForm className="desk-filters" path={`entries/${id}/silence`}>
          <input name="code" type="hidden" value={flag.code} />
          <input name="words" type="hidden" value={flag.words} />
          <div className="desk-field">
            <label>
              Because <input maxLength={500} name="reason" required />
            </label>
          </div>
          <button className="desk-button" type="submit">
            Dismiss
          </button>
        </PostForm>
      </details>
    </div>
  </li>
)

const DismissedItem = ({ id, flag }: { id: number; flag: DismissedFlag }) => (
  <li>
    <p>
      <q dir="auto">{flag.words}</q> {flag.reason} <span className="desk-hint">{flag.by}</span>
    </p>
    <PostForm path={`entries/${id}/silence`}>
      <input name="code" type="hidden" value={flag.code} />
      <input name="words" type="hidden" value={flag.words} />
      <input name="again" type="hidden" value="yes" />
      <button className="desk-link" type="submit">
        Show it again
      </button>
    </PostForm>
  </li>
)

/** The open flags of an imported answer's present text, and the dismissed ones. */
export function FlagList({ entry, item }: { entry: Entry; item: ImportedItem }) {
  const open = openFlags(item, entry)
  return (
    <section>
      <h2>To look at</h2>
      {open.length === 0 ? (
        <p>Nothing is open.</p>
      ) : (
        <ul className="desk-log">
          {open.map((flag) => (
            <FlagItem
              flag={flag}
              id={entry.id}
              isOriginal={!entry.translationOf}
              key={flag.code + flag.words}
              verbatim={item.verbatim}
            />
          ))}
        </ul>
      )}
      {item.silenced.length > 0 && (
        <details>
          <summary>{item.silenced.length} dismissed</summary>
          <ul className="desk-log">
            {item.silenced.map((flag) => (
              <DismissedItem flag={flag} id={entry.id} key={flag.code + flag.words} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
