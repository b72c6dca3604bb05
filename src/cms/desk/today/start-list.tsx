import { hasRole, type Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { listUrl, type Filters } from '../list/filters.ts'

type Step = {
  key: 'contacts' | 'own' | 'reviewer' | 'first' | 'answers'
  done: boolean
  href: string
}

type Answers = { some: boolean; published: boolean; reviewed: boolean }

/** Where the first start did not publish the answers that came with it, they are drafts. */
function answersStep({ some, published, reviewed }: Answers): Step {
  if (!some) return { key: 'first', done: false, href: '/admin/collections/entries' }
  const filters: Partial<Filters> = published ? { only: ['unreviewed'] } : { state: 'draft' }
  return { key: 'answers', done: published && reviewed, href: listUrl(filters) }
}

/** The first steps of a new clinic, and which of them are done. */
async function readFirstSteps(sql: Sql, person: Person): Promise<Step[]> {
  const [row] = await sql<{
    contacts: boolean
    own: boolean
    reviewer: boolean
    some: boolean
    published: boolean
    reviewed: boolean
  }>(
    `select
       not exists (select from public.contacts c join portal.settings s on s.region = c.region::text
         where c.checked_on is null) as contacts,
       exists (select from public.contacts where kind::text = 'clinic') as own,
       exists (select from public.users u join public.users_roles r on r.parent_id = u.id
         where r.value::text = 'reviewer' and u.id <> $1 and not coalesce(u.disabled, false))
         as reviewer,
       exists (select from workflow.desk_list) as some,
       exists (select from portal.entries) as published,
       not exists (select from portal.entries where not reviewed) as reviewed`,
    [person.id],
  )
  return [
    { key: 'contacts', done: row?.contacts ?? false, href: '/admin/collections/contacts' },
    { key: 'own', done: row?.own ?? false, href: '/admin/collections/contacts/create' },
    { key: 'reviewer', done: row?.reviewer ?? false, href: '/admin/collections/users/create' },
    answersStep(row ?? { some: true, published: false, reviewed: false }),
  ]
}

/** What a new clinic does first, for admins. It goes away when all of it is done. */
export async function StartList({
  sql,
  person,
  t,
}: {
  sql: Sql
  person: Person
  t: DeskTranslate
}) {
  if (!hasRole(person, 'admin')) return null
  const steps = await readFirstSteps(sql, person)
  if (steps.every(({ done }) => done)) return null
  return (
    <section aria-label={t('today.start.title')} className="desk-start">
      <h2>{t('today.start.title')}</h2>
      <ol>
        {steps.map(({ key, done, href }) => (
          <li data-done={done || undefined} key={key}>
            <a href={href}>{t(`today.start.${key}`)}</a>
            {done && <span className="desk-hint"> {t('today.start.done')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
