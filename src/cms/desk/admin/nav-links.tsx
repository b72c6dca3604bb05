import type { ServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { mayReadLog } from '../log/may-read-log.ts'

/** Our own pages in the desk's menu. */
export function NavLinks({ user }: ServerProps) {
  const person = (user as unknown as Person | null | undefined) ?? null
  if (!person) return null
  return (
    <div className="desk desk-nav">
      <a className="nav__link" href="/admin/coverage">
        Translations
      </a>
      <a className="nav__link" href="/admin/exchange">
        Translation files
      </a>
      <a className="nav__link" href="/admin/words">
        Words to avoid
      </a>
      <a className="nav__link" href="/admin/feedback">
        What readers miss
      </a>
      <a className="nav__link" href="/admin/history">
        What readers saw
      </a>
      {person.roles.includes('admin') && (
        <a className="nav__link" href="/admin/imports">
          Imports
        </a>
      )}
      {mayReadLog(person) && (
        <a className="nav__link" href="/admin/log">
          Log
        </a>
      )}
      <a className="nav__link" href="/admin/handbook">
        Handbook
      </a>
    </div>
  )
}
