import type { PayloadRequest, ServerProps } from 'payload'
import { clinicDay } from '../../../core/clinic-zone.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write-originals.ts'
import { mayReadLog } from '../log/may-read-log.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { readToday } from './read-todos.ts'
import { countWords, NOTHING, titleOf } from './todo-titles.ts'
import type { Need } from './todo.ts'

const Card = ({ need: { key, urgent, count, more, items, list } }: { need: Need }) => (
  <section className={`desk-card${urgent ? ' desk-card--urgent' : ''}`}>
    <h2>
      <a href={list}>
        <b>{countWords({ count, more })}</b> {titleOf(key)}
      </a>
    </h2>
    <ul>
      {items.map(({ title, href, locale }, place) => (
        <li key={place}>
          <a dir="auto" href={href} lang={locale}>
            {title}
          </a>
        </li>
      ))}
    </ul>
    {count > items.length && (
      <p>
        <a href={list}>
          {more ? 'All of them' : `All ${countWords({ count, more })}`}
          <span className="desk-said">: {titleOf(key)}</span>
        </a>
      </p>
    )}
  </section>
)

/** The first page of the desk: what needs this person today. */
export async function Today({ payload, user }: ServerProps) {
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const sql = sqlOf({ payload } as PayloadRequest)
  const needs = await readToday({ sql, person, today: await clinicDay(sql, new Date()) })
  const [waiting, calm] = [
    needs.filter(({ count }) => count > 0),
    needs.filter(({ count }) => count === 0),
  ]
  return (
    <div className="desk desk-first">
      <h1>{waiting.length > 0 ? 'What needs you today' : 'Nothing needs you today'}</h1>
      <div className="desk-today">
        {waiting.map((need) => (
          <Card key={need.key} need={need} />
        ))}
      </div>
      {calm.length > 0 && (
        <p className="desk-hint">{calm.map(({ key }) => NOTHING[key]).join(' ')}</p>
      )}
      <nav aria-label="On the desk" className="desk-links">
        {mayWriteOriginals(person) && (
          <a href="/admin/collections/entries/create">Write a new answer</a>
        )}
        <a href="/admin/history">What readers saw on a day</a>
        {mayReadLog(person) && <a href="/admin/log">Log</a>}
        <a href="/" target="_blank">
          The public portal (new tab)
        </a>
        <HelpLink place="first" />
      </nav>
    </div>
  )
}
