import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { asEntry } from '../../entries/entry.ts'
import type { Repair } from '../../import/repair/record.ts'
import { ConflictView } from './conflict-view.tsx'
import { FlagList } from './flag-list.tsx'
import { deskText, loadImportedItem } from './open-issues.ts'

const RepairItem = ({ id, repair }: { id: number; repair: Repair }) => (
  <li>
    <p className="desk-repair">
      <del dir="auto">
        <span className="desk-visually-hidden">Before: </span>
        {repair.before}
      </del>{' '}
      {repair.after ? (
        <ins dir="auto">
          <span className="desk-visually-hidden">now: </span>
          {repair.after}
        </ins>
      ) : (
        <span className="desk-hint">taken out</span>
      )}
    </p>
    <div className="desk-bar">
      <span className="desk-hint">
        Line {repair.line}.{repair.day && ` The document seems to be from ${repair.day}.`}
      </span>
      {repair.code !== 'prefix' && (
        <form
          action={`/api/imports/entries/${id}/undo`}
          encType="multipart/form-data"
          method="post"
        >
          <button
            aria-label={`Undo: ${repair.before}`}
            className="desk-button"
            name="repair"
            type="submit"
            value={repair.id}
          >
            Undo
          </button>
        </form>
      )}
    </div>
  </li>
)

/**
 * What an import found, repaired and left open with one entry, and where a person decides about it.
 */
export async function EntryImport({ entryId, req }: { entryId: number; req: PayloadRequest }) {
  if (!Number.isInteger(entryId) || !personOf(req)) return null
  const found = await req.payload.findByID({
    collection: 'entries',
    id: entryId,
    draft: true,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  const entry = found && asEntry(found)
  const left = entry && (await loadImportedItem(sqlOf(req), entryId))
  if (!entry || !left)
    return <p className="desk-note">This answer came from no document, or you may not read it.</p>
  return (
    <>
      <div>
        <h2 dir="auto">{entry.question}</h2>
        <p>
          From {left.document}, lines {left.firstLine} to {left.lastLine}.{' '}
          <a href={`/admin/collections/entries/${entryId}`}>Open the answer</a>
        </p>
      </div>
      {left.gone && (
        <p className="desk-note">
          It is not in the document any more. It is kept here as it is; withdraw it if readers
          should not see it.
        </p>
      )}
      {left.conflict && (
        <ConflictView
          base={left.written}
          conflict={left.conflict}
          desk={deskText(entry)}
          id={entryId}
          locale={entry.locale}
        />
      )}
      <FlagList entry={entry} left={left} />
      <section>
        <h2>Repaired by the import</h2>
        {left.repairs.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <ul className="desk-log">
            {left.repairs.map((repair) => (
              <RepairItem id={entryId} key={repair.id} repair={repair} />
            ))}
          </ul>
        )}
        {left.undone.length > 0 && (
          <p>Undone: {left.undone.map(({ after, before }) => `“${after || before}”`).join(', ')}</p>
        )}
      </section>
      <section>
        <h2>In the document, word for word</h2>
        <pre className="desk-was" dir="auto">
          {left.verbatim}
        </pre>
      </section>
    </>
  )
}
