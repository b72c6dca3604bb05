import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { personOf } from '../../../access/adapters.ts'
import { asEntry } from '../../../entries/entry.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { ConflictView } from './conflict-view.tsx'
import { FlagList } from './flag-list.tsx'
import { deskText, loadImportedItem } from './imported-item.ts'
import { OldPage } from './old-page.tsx'
import { RepairList } from './repair-list.tsx'

/** What an import found, repaired and left open in one entry, and the forms to decide about it. */
export async function EntryImport({ entryId, req }: { entryId: number; req: PayloadRequest }) {
  if (!Number.isInteger(entryId) || !personOf(req)) return null
  const t = staffMessages(req)
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
  if (!entry || !item) return <p className="desk-note">{t('imports.entry.none')}</p>
  return (
    <>
      <div>
        <h2 dir="auto">{entry.question}</h2>
        <p>
          {t('imports.entry.from', {
            document: item.document,
            first: item.firstLine,
            last: item.lastLine,
          })}{' '}
          <a href={`/admin/collections/entries/${entryId}`}>{t('imports.entry.open')}</a>
        </p>
        <OldPage page={item.page} t={t} />
      </div>
      {item.gone && <p className="desk-note">{t('imports.entry.gone')}</p>}
      {item.conflict && (
        <ConflictView
          base={item.written}
          conflict={item.conflict}
          desk={deskText(entry)}
          id={entryId}
          locale={entry.locale}
          t={t}
        />
      )}
      <FlagList entry={entry} item={item} req={req} />
      <RepairList id={entryId} item={item} t={t} />
      <section>
        <h2>{t('imports.entry.verbatim')}</h2>
        <pre className="desk-was" dir="auto">
          {item.verbatim}
        </pre>
      </section>
    </>
  )
}
