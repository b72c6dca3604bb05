import type { PayloadRequest, ServerProps } from 'payload'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write-originals.ts'
import { sqlOf } from '../../workflow/sql.ts'
import { mayReadLog } from '../log/may-read.ts'
import { readToday, type Need } from './read-today.ts'

const SHOWN = 4

const listOf = ({ collection, items, href }: Need) =>
  href ?? `/admin/collections/${collection}?${new URLSearchParams({ 'where[or][0][and][0][id][in]': items.map(({ id }) => id).join(',') })}`

const Card = ({ need }: { need: Need }) => (
  <section className={`desk-card${need.urgent ? ' desk-card--urgent' : ''}`}>
    <h2><b>{need.count}</b> {need.title}</h2>
    <ul>{need.items.slice(0, SHOWN).map(({ id, title }) => <li dir="auto" key={id}><a href={`/admin/collections/${need.collection}/${id}`}>{title}</a></li>)}</ul>
    <p><a href={listOf(need)}>Open as a list{!need.href && need.count > need.items.length ? ` (the first ${need.items.length})` : ''}</a></p>
  </section>
)

/** The first page of the desk: what needs this person today. */
export async function Today({ payload, user }: ServerProps) {
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const needs = await readToday(sqlOf({ payload } as PayloadRequest), person, new Date().toISOString().slice(0, 10))
  const [waiting, calm] = [needs.filter(({ count }) => count > 0), needs.filter(({ count }) => count === 0)]
  return (
    <div className="desk desk-first">
      <h1>{waiting.length > 0 ? 'What needs you today' : 'Nothing needs you today'}</h1>
      <div className="desk-today">{waiting.map((need) => <Card key={need.key} need={need} />)}</div>
      {calm.length > 0 && <p className="desk-hint">{calm.map(({ none }) => none).join(' ')}</p>}
      <nav aria-label="On the desk" className="desk-links">
        {mayWriteOriginals(person) && <a href="/admin/collections/entries/create">Write a new answer</a>}
        <a href="/admin/history">What readers saw on a day</a>
        {mayReadLog(person) && <a href="/admin/log">Log</a>}
        <a href="/" target="_blank">The public portal (new tab)</a>
      </nav>
    </div>
  )
}
