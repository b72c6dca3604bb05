import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { personOf } from '../../../access/adapters.ts'
import { asEntry } from '../../../entries/entry.ts'
import { ConflictView } from './conflict-view.tsx'
import { FlagList } from './flag-list.tsx'
import { deskText, loadImportedItem } from './imported-item.ts'
import { RepairList } from './repair-list.tsx'

/** What an import found, repaired and left open in one entry, and the forms to decide about it. */
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
  const item = entry && (await loadImportedItem(sqlOf(req), entryId))
  if (!entry || !item)
    return <p className="desk-note">This answer was not imported, or you may not read it.</p>
  return (
    <>
      <div>
        <h2 dir="auto">{entry.question}</h2>
        <p>
          From {item.document}, lines {item.firstLine} to {item.lastLine}.{' '}
          <a href={`/admin/collections/entries/${entryId}`}>Open the answer</a>
        </p>
      </div>
      {item.gone && (
        <p className="desk-note">
          It is no longer in the document. It stays here as it is; withdraw it if readers should not
          see it.
        </p>
      )}
      {item.conflict && (
        <ConflictView
          base={item.written}
          conflict={item.conflict}
          desk={deskText(entry)}
          id={entryId}
          locale={entry.locale}
        />
      )}
      <FlagList entry={entry} item={item} />
      <RepairList id={entryId} item={item} />
      <section>
        <h2>In the document, word for word</h2>
        <pre className="desk-was" dir="auto">
          {item.verbatim}
        </pre>
      </section>
    </>
  )
}
