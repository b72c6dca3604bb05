import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { toDocument, type Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { lockEntry, newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { fillFromMemory } from '../memory/fill-translation.ts'
import { textToTranslate } from '../text-to-translate.ts'

/**
 * Returns the translation of an answer into a language, and creates a draft if there is none. A new
 * draft starts as a copy of the original, so that its headings, lists and links are in place, with
 * what the memory has for the same paragraphs; text left in the original's language cannot be
 * published. Throws Forbidden, NotFound or a Refusal.
 */
export async function findOrCreateTranslation(
  req: PayloadRequest,
  id: number,
  locale: Locale,
  { withMemory = true }: { withMemory?: boolean } = {},
): Promise<{ id: number; created: boolean }> {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  return inTransaction(req, async (sql) => {
    const original = await lockedOriginal(req, id)
    if (original.locale === locale)
      throw new Refusal(
        staffMessages(req)('translations.alreadyIn', { language: localeFacts(locale).name }),
        422,
      )
    if (!mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: original.id }))
      throw new Forbidden(req.t)
    const [existing] = await sql<Row<'public.entries', 'id'>>(
      'select id from public.entries where translation_of_id = $1 and locale = $2',
      [original.id, locale],
    )
    if (existing) return { id: existing.id, created: false }
    const from = (await publishedEntry(req, original.id)) ?? original
    const copy = textToTranslate(from, locale)
    const { content, count, of } = withMemory
      ? await fillFromMemory(sql, from, copy, locale)
      : { content: copy, count: 0, of: 0 }
    const created = await runAsCommand(req, () =>
      req.payload.create({
        collection: 'entries',
        draft: true,
        depth: 0,
        req,
        overrideAccess: true,
        data: toDocument({
          locale,
          translationOf: original.id,
          state: 'draft',
          ...content,
        }),
      }),
    )
    await recordEvent(sql, {
      actor: person,
      action: 'translation.created',
      entryId: created.id,
      locale,
      details: { of: original.id, ...(count > 0 ? { fromMemory: count, paragraphs: of } : {}) },
    })
    return { id: created.id, created: true }

    async function lockedOriginal(request: PayloadRequest, wanted: number): Promise<Entry> {
      await lockEntry(request, sql, wanted)
      const entry = await newestEntry(request, wanted)
      return entry.translationOf ? lockedOriginal(request, entry.translationOf) : entry
    }
  })
}
