import type { UIFieldServerComponent } from 'payload'
import { sqlOf } from '../../src/cms/workflow/sql.ts'
import { leftWith, openFlags } from './left.ts'

/** In the edit view of an imported entry: what the import left open, and where to decide about it. */
export const EntryPanel: UIFieldServerComponent = async ({ id, req }) => {
  const left = req.user && id ? await leftWith(sqlOf(req), Number(id)) : null
  if (!left) return null
  const open = openFlags(left)
  const words = [
    left.conflict && 'changed here and in the document', open.length > 0 && `${open.length} to look at`, left.repairs.length > 0 && `${left.repairs.length} repaired`, left.gone && 'not in the document any more',
  ].filter(Boolean).join(', ')
  return (
    <section className="desk desk-note">
      <p>From {left.document}, line {left.firstLine}{words && `: ${words}`}. <a href={`/admin/imports?entry=${id}`}>See it all</a></p>
      {open.length > 0 && <ul>{open.slice(0, 4).map((flag) => <li key={flag.code + flag.words}>{flag.message} <q dir="auto">{flag.words}</q></li>)}</ul>}
    </section>
  )
}
