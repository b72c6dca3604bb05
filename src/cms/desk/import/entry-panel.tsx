import type { UIFieldServerComponent } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { loadImportedItem } from './decide/imported-item.ts'
import { openFlags } from './decide/open-issues.ts'
import { IMPORTS_PATH } from './parts/http.ts'

/** On the page of an imported entry: what there is to decide in its saved text, and where. */
export const EntryPanel: UIFieldServerComponent = async ({ id, req }) => {
  const item = req.user && id ? await loadImportedItem(sqlOf(req), Number(id)) : null
  if (!item) return null
  const open = openFlags(item, await newestEntry(req, Number(id))).length
  const issues = [
    item.conflict && 'changed here and in the document',
    open > 0 && `${open} to look at`,
    item.repairs.length > 0 && `${item.repairs.length} repaired`,
    item.gone && 'no longer in the document',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <section className="desk desk-note">
      <p>
        From {item.document}, line {item.firstLine}
        {issues && `: ${issues}`}.{' '}
        <a href={`${IMPORTS_PATH}?entry=${id}`}>{item.conflict ? 'Resolve it' : 'See it all'}</a>
      </p>
    </section>
  )
}
