import type { UIFieldServerComponent } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { seriesOf } from '../../../i18n/format.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { loadImportedItem } from './decide/imported-item.ts'
import { openFlags } from './decide/open-issues.ts'
import { IMPORTS_PATH } from './parts/http.ts'

/** On the page of an imported entry: what there is to decide in its saved text, and where. */
export const EntryPanel: UIFieldServerComponent = async ({ id, req }) => {
  const item = req.user && id ? await loadImportedItem(sqlOf(req), Number(id)) : null
  if (!item) return null
  const t = staffMessages(req)
  const open = openFlags(item, await newestEntry(req, Number(id)), t).length
  const issues = seriesOf(
    [
      ...(item.conflict ? [t('imports.conflict.both')] : []),
      ...(open > 0 ? [t('imports.open', { count: open })] : []),
      ...(item.repairs.length > 0 ? [t('imports.repaired', { count: item.repairs.length })] : []),
      ...(item.gone ? [t('imports.panel.gone')] : []),
    ],
    t.locale,
  )
  const from = { document: item.document, line: item.firstLine }
  return (
    <section className="desk desk-note">
      <p>
        {issues ? t('imports.panel.issues', { ...from, issues }) : t('imports.panel.from', from)}{' '}
        <a href={`${IMPORTS_PATH}?entry=${id}`}>
          {item.conflict ? t('imports.panel.resolve') : t('imports.panel.all')}
        </a>
      </p>
    </section>
  )
}
