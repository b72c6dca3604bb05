import type { Entry } from '../../entries/entry.ts'
import type { ImportFlag } from '../../import/repair/import-flag.ts'
import type { ImportedItem } from './open-issues.ts'
import { openFlags } from './open-issues.ts'

/** Words, in their own direction, with what a check says about them. */
export const FlagDescription = ({ flag, verbatim }: { flag: ImportFlag; verbatim?: string }) => (
  <>
    {flag.message} <q dir="auto">{flag.words}</q>
    <span className="desk-hint">
      {flag.suggestion && ` ${flag.suggestion}`}
      {(verbatim === undefined || verbatim.includes(flag.words)) && ` Line ${flag.line}.`}
    </span>
  </>
)

function FlagItem({
  id,
  flag,
  left,
  original,
}: {
  id: number
  flag: ImportFlag
  left: ImportedItem
  original: boolean
}) {
  return (
    <li>
      <p>
        <FlagDescription flag={flag} verbatim={left.verbatim} />
      </p>
      <div className="desk-bar">
        {flag.related && original && (
          <form
            action={`/api/imports/entries/${id}/relate`}
            encType="multipart/form-data"
            method="post"
          >
            <button className="desk-button" type="submit">
              Relate them
            </button>
          </form>
        )}
        <details className="desk-silence">
          <summary>It is all right as it is</summary>
          <form
            action={`/api/imports/entries/${id}/silence`}
            className="desk-filters"
            encType="multipart/form-data"
            method="post"
          >
            <input name="code" type="hidden" value={flag.code} />
            <input name="words" type="hidden" value={flag.words} />
            <div className="desk-field">
              <label>
                Because <input maxLength={500} name="reason" required />
              </label>
            </div>
            <button className="desk-button" type="submit">
              Silence
            </button>
          </form>
        </details>
      </div>
    </li>
  )
}

/**
 * What there is to look at in an imported answer as it stands now, and what somebody has said is
 * all right.
 */
export function FlagList({ entry, left }: { entry: Entry; left: ImportedItem }) {
  const open = openFlags(left, entry)
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
              key={flag.code + flag.words}
              left={left}
              original={!entry.translationOf}
            />
          ))}
        </ul>
      )}
      {left.silenced.length > 0 && (
        <details>
          <summary>{left.silenced.length} silenced</summary>
          <ul className="desk-log">
            {left.silenced.map((each) => (
              <li key={each.code + each.words}>
                <p>
                  <q dir="auto">{each.words}</q> {each.reason}{' '}
                  <span className="desk-hint">{each.by}</span>
                </p>
                <form
                  action={`/api/imports/entries/${entry.id}/silence`}
                  encType="multipart/form-data"
                  method="post"
                >
                  <input name="code" type="hidden" value={each.code} />
                  <input name="words" type="hidden" value={each.words} />
                  <input name="again" type="hidden" value="yes" />
                  <button className="desk-link" type="submit">
                    Show it again
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
