import { readFile } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { recordEvent, type Actor } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { projectLabels } from '../../workflow/project-labels.ts'
import { firstContentShape, type FirstContent } from './content-shape.ts'

const json = async (name: string): Promise<unknown> =>
  JSON.parse(
    await readFile(new URL(`../../../../seed/content/${name}.json`, import.meta.url), 'utf8'),
  )

export const readFirstContent = async (): Promise<FirstContent> =>
  firstContentShape.parse({
    topics: await json('topics'),
    glossary: await json('glossary'),
    contacts: await json('contacts'),
    settings: await json('settings'),
  })

/**
 * Writes the first topics, contacts and settings, in the caller's transaction. By the database's
 * own functions and not by `payload.create`, because only those take all languages of a label at
 * once; the read model is written once, at the end.
 */
export async function writeFirstContent(
  req: PayloadRequest,
  sql: Sql,
  actor: Actor,
  { topics, glossary, contacts, settings }: FirstContent,
): Promise<void> {
  const { db } = req.payload
  for (const topic of topics) await db.create({ collection: 'topics', data: topic, req })
  for (const term of glossary) await db.create({ collection: 'glossary', data: term, req })
  for (const contact of contacts) await db.create({ collection: 'contacts', data: contact, req })
  const data = { ...settings, languages: [...LOCALE_CODES], signOff: 'four-eyes' }
  const [there] = await sql<{ id: number }>('select id from public.settings limit 1')
  await (there
    ? db.updateGlobal({ slug: 'settings', data, req })
    : db.createGlobal({ slug: 'settings', data, req }))
  await projectLabels(req)
  await recordEvent(sql, {
    actor,
    action: 'settings.changed',
    note: 'First content',
    details: { topics: topics.length, terms: glossary.length, contacts: contacts.length },
  })
}
