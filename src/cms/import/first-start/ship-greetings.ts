import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { insertDraft } from '../../workflow/labels/drafts.ts'
import type { ShippedGreeting } from './content-shape.ts'

const AUTHOR = { id: null, name: SYSTEM_ACTOR.name }

/**
 * Writes the greetings that ship with the program, once, in the caller's transaction. They wait for
 * a signature, also on packs that were given with them by an earlier version. Returns how many.
 */
export async function shipGreetings(
  req: PayloadRequest,
  sql: Sql,
  greetings: readonly ShippedGreeting[],
): Promise<number> {
  const had = await sql(`select from workflow.label_drafts where collection = 'greetings' limit 1`)
  if (had.length > 0) return 0
  for (const { name, words } of greetings) {
    const { id } = (await req.payload.db.create({
      collection: 'greetings',
      data: { words },
      req,
    })) as { id: number }
    for (const part of LOCALE_CODES) {
      const text = words[part]
      if (text)
        await insertDraft(sql, { collection: 'greetings', id, part }, { words: text }, AUTHOR)
    }
    await sql('update portal.packs set greeting = $1 where greeting = $2', [`greeting:${id}`, name])
  }
  return greetings.length
}
