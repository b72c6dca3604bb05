import type { UIFieldServerComponent } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Entry } from '../../entries/entry.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { loadImportedItem, openFlags } from './open-issues.ts'

/**
 * In the edit view of an imported entry: what the import left to decide, and where. What is open is
 * counted in the text as it was saved last.
 */
export const EntryPanel: UIFieldServerComponent = async ({ id, req }) => {
  const left = req.user && id ? await loadImportedItem(sqlOf(req), Number(id)) : null
  if (!left) return null
  const entry: Entry = await newestEntry(req, Number(id))
  const open = openFlags(left, entry).length
  const words = [
    left.conflict && 'changed here and in the document',
    open > 0 && `${open} to look at`,
    left.repairs.length > 0 && `${left.repairs.length} repaired`,
    left.gone && 'not in the document any more',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <section className="desk desk-note">
      <p>
        From {left.document}, line {left.firstLine}
        {words && `: ${words}`}.{' '}
        <a href={`/admin/imports?entry=${id}`}>{left.conflict ? 'Settle it' : 'See it all'}</a>
      </p>
    </section>
  )
}
