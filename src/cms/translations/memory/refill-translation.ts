import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { toDocument, type Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { lockEntry, newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { fingerprintOf, textPartsOf } from '../fingerprint.ts'
import { cluesOf } from '../pair-clues.ts'
import { textToTranslate } from '../text-to-translate.ts'
import { pairParagraphs, partHash } from '../units/paragraphs.ts'
import { inlineText, type Inline } from '../units/types.ts'
import { fillFromMemory } from './fill-translation.ts'
import { sourceHashOf } from './store-pairs.ts'

/**
 * Sets a translation up for its original's newest text: each paragraph has what the translation has
 * for it, wherever it stood, or else what the memory has, or else the original's words. Saves it as
 * a draft by the same rules as saving by hand. Returns how many of how many paragraphs are filled.
 * Throws Forbidden, or a Refusal if nothing would change.
 */
export async function refillTranslation(
  req: PayloadRequest,
  id: number,
): Promise<{ filled: number; of: number }> {
  const person = personOf(req)
  return inTransaction(req, async (sql) => {
    await lockEntry(req, sql, id)
    const translation = await newestEntry(req, id)
    const { locale, translationOf } = translation
    if (
      !person ||
      !translationOf ||
      !mayActOnEntry(person, COLLECTIONS.entries.update, { locale, translationOf })
    )
      throw new Forbidden(req.t)
    const original =
      (await publishedEntry(req, translationOf)) ?? (await newestEntry(req, translationOf))
    const own = await ownParagraphs(sql, original, translation)
    const { content, count, of } = await fillFromMemory(
      sql,
      original,
      textToTranslate(original, locale),
      locale,
      own,
    )
    const filled = { ...translation, ...content }
    if (fingerprintOf(textPartsOf(filled)) === fingerprintOf(textPartsOf(translation)))
      throw new Refusal(staffMessages(req)('translations.nothingToFill'), 409)
    await req.payload.update({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      req,
      overrideAccess: false,
      user: req.user,
      data: toDocument({ ...content, updatedAt: translation.updatedAt }),
    })
    await recordEvent(sql, {
      actor: person,
      action: 'translation.filled',
      entryId: id,
      locale,
      details: { fromMemory: Math.max(0, count - own.size), paragraphs: of },
    })
    return { filled: count, of }
  })
}

/** Returns the paragraphs of a translation by the hash of the original's that they translate. */
async function ownParagraphs(
  sql: Sql,
  original: Entry,
  translation: Entry,
): Promise<Map<string, Inline[]>> {
  const { source, targetOf } = pairParagraphs(
    original,
    translation,
    await cluesOf(sql, translation),
  )
  return new Map(
    source.flatMap(({ id, inline }) => {
      const target = targetOf(id)
      return target && partHash(id, target.inline) !== partHash(id, inline)
        ? [[sourceHashOf(inlineText(inline)), target.inline] as const]
        : []
    }),
  )
}
