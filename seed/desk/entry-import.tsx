import type { PayloadRequest } from 'payload'
import { personOf } from '../../src/cms/access/adapters.ts'
import type { Entry } from '../../src/cms/entries/entry.ts'
import { sqlOf } from '../../src/cms/workflow/sql.ts'
import type { Flag } from '../checks/flag.ts'
import { answerLines } from '../../src/cms/entries/blocks.ts'
import type { Text } from '../../src/cms/checks/flag.ts'
import { blocksFrom } from '../../src/cms/entries/rich-blocks.ts'
import { leftWith, openFlags, type Left } from './left.ts'

const Words = ({ title, text }: { title: string; text: Text }) => (
  <section><h3>{title}</h3><p dir="auto"><strong>{text.question}</strong></p>{answerLines(text.answer).map((line, index) => <p dir="auto" key={index}>{line}</p>)}</section>
)

const Conflict = ({ id, left, desk }: { id: number; left: Left; desk: Text }) => left.conflict && (
  <section>
    <h2>Changed here and in the document</h2>
    <p>Readers see neither change. Choose whose words go on, or write them together on the desk and keep the desk’s.</p>
    <div style={{ display: 'grid', gap: '1.5rem', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' }}>
      <Words text={left.base} title="As it was imported" /><Words text={left.conflict.file} title="In the document now" /><Words text={desk} title="On the desk now" />
    </div>
    <form action={`/api/imports/entries/${id}/conflict`} encType="multipart/form-data" method="post">
      <button className="desk-button desk-button--primary" name="take" type="submit" value="desk">Keep the desk’s words</button>{' '}
      <button className="desk-button" name="take" type="submit" value="document">Take the document’s as a draft</button>
    </form>
  </section>
)

const FlagLine = ({ id, flag }: { id: number; flag: Flag }) => (
  <li>
    <p>Line {flag.line}: {flag.message} <q dir="auto">{flag.words}</q> {flag.suggestion}</p>
    {flag.related && <form action={`/api/imports/entries/${id}/relate`} encType="multipart/form-data" method="post"><button className="desk-button" type="submit">Relate them</button></form>}
    <form action={`/api/imports/entries/${id}/silence`} className="desk-filters" encType="multipart/form-data" method="post">
      <input name="code" type="hidden" value={flag.code} /><input name="words" type="hidden" value={flag.words} />
      <div className="desk-field"><label>All right as it is, because <input maxLength={500} name="reason" required /></label></div>
      <button className="desk-button" type="submit">Silence</button>
    </form>
  </li>
)

/** What an import found, repaired and left open with one entry, and where a person decides about it. */
export async function EntryImport({ entryId, req }: { entryId: number; req: PayloadRequest }) {
  if (!Number.isInteger(entryId) || !personOf(req)) return null
  const entry = (await req.payload.findByID({ collection: 'entries', id: entryId, draft: true, depth: 0, req, user: req.user, overrideAccess: false, disableErrors: true })) as unknown as Entry | null
  const left = entry && (await leftWith(sqlOf(req), entryId))
  if (!entry || !left) return <p>This answer came from no document.</p>
  const open = openFlags(left)
  return (
    <>
      <p><a href={`/admin/collections/entries/${entryId}`}>{entry.question}</a>, from {left.document}, lines {left.firstLine} to {left.lastLine}{left.gone && '. It is not in the document any more; it is kept here.'}</p>
      <Conflict desk={{ question: entry.question, answer: blocksFrom(entry.answer) }} id={entryId} left={left} />
      <section>
        <h2>To look at</h2>
        {open.length === 0 ? <p>Nothing is open.</p> : <ul className="desk-log">{open.map((flag) => <FlagLine flag={flag} id={entryId} key={flag.code + flag.words} />)}</ul>}
        {left.silenced.length > 0 && <details><summary>{left.silenced.length} silenced</summary><ul>{left.silenced.map((each) => <li key={each.code + each.words}>“{each.words}”: {each.reason} ({each.by})</li>)}</ul></details>}
      </section>
      <section>
        <h2>Repaired</h2>
        {left.repairs.length === 0 ? <p>Nothing.</p> : (
          <ul className="desk-log">{left.repairs.map((repair) => (
            <li key={repair.id}>
              <p>Line {repair.line}: <q dir="auto">{repair.before}</q> became <q dir="auto">{repair.after || '(taken out)'}</q>{repair.day && `; the document seems to be from ${repair.day}`}</p>
              {repair.code !== 'prefix' && <form action={`/api/imports/entries/${entryId}/undo`} encType="multipart/form-data" method="post"><button className="desk-button" name="repair" type="submit" value={repair.id}>Undo</button></form>}
            </li>
          ))}</ul>
        )}
        {left.undone.length > 0 && <p>Undone: {left.undone.map(({ after }) => `“${after}”`).join(', ')}</p>}
      </section>
      <section><h2>In the document</h2><pre dir="auto" style={{ whiteSpace: 'pre-wrap' }}>{left.verbatim}</pre></section>
    </>
  )
}
