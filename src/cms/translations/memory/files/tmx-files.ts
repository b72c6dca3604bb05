import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../../core/audit-log.ts'
import { ParseLimitError, parseInThread } from '../../../../core/parsing/parse-pool.ts'
import { Refusal } from '../../../../core/refusal.ts'
import { inTransaction } from '../../../../core/request-sql.ts'
import type { Row } from '../../../../core/row.ts'
import type { Locale } from '../../../../i18n/locales.ts'
import { personOf } from '../../../access/adapters.ts'
import { mayTranslateInto } from '../../../access/may-write.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { storePairs } from '../store-pairs.ts'
import { writeTmx, type ReadTmx, type WrittenPair } from './tmx.ts'

/** In a file that comes in. */
const MAX_PAIRS = 50_000
/** In a file that goes out. */
const MAX_EXPORTED = 500_000
const MAX_SEGMENT = 10_000

/** Returns the pairs of signed translations as TMX 1.4b, of one language or of all. */
export const exportTmx = (req: PayloadRequest, into: Locale | null): Promise<string> =>
  inTransaction(req, async (sql) =>
    writeTmx(
      await sql<WrittenPair>(
        `select source_locale as "from", locale as "into", source, target, entry_id as "entryId",
                signed_by as "signedBy", at
           from workflow.translation_memory
          where entry_id is not null and ($1::text is null or locale = $1)
          order by locale, source_id, entry_id, id limit ${MAX_EXPORTED}`,
        [into],
      ),
      new Date(),
    ),
  )

export type TmxReport = { added: number; known: number; machine: number; leftOut: number }

/**
 * Adds the pairs of a TMX file to the memory, but not those that a machine made. They are offered
 * as unsigned, and never put in by themselves. Throws Forbidden for a language that the person does
 * not translate into, and a Refusal for a file that is not TMX.
 */
export async function importTmx(
  req: PayloadRequest,
  file: string,
  text: string,
): Promise<TmxReport> {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  const { pairs, machine, leftOut } = await readOrRefuse(req, text)
  if (pairs.length > MAX_PAIRS)
    throw new Refusal(staffMessages(req)('translations.memory.tooMany', { most: MAX_PAIRS }), 422)
  const locales = new Set(pairs.map(({ into }) => into))
  if ([...locales].some((locale) => !mayTranslateInto(personOf(req), locale)))
    throw new Forbidden(req.t)
  const kept = pairs.filter(
    ({ source, target }) => source.length <= MAX_SEGMENT && target.length <= MAX_SEGMENT,
  )
  return inTransaction(req, async (sql) => {
    const added = await storePairs(
      sql,
      kept.map((pair) => ({ ...pair, file, addedBy: person.name })),
    )
    await recordEvent(sql, {
      actor: person,
      action: 'memory.imported',
      details: { file, added, machine, leftOut },
    })
    return {
      added,
      known: kept.length - added,
      machine,
      leftOut: leftOut + pairs.length - kept.length,
    }
  })
}

/** Reads a file in a thread of its own. */
async function readOrRefuse(req: PayloadRequest, text: string): Promise<ReadTmx> {
  const read = await parseInThread<ReadTmx | null>('parseTmxTask', text).catch((error: unknown) => {
    if (!(error instanceof ParseLimitError)) throw error
    return null
  })
  if (!read) throw new Refusal(staffMessages(req)('translations.memory.notTmx'), 422)
  return read
}

/** A file whose pairs are in the memory. */
export type MemoryFile = {
  file: NonNullable<Row<'workflow.translation_memory'>['file']>
  pairs: number
}

export const memoryFiles = (req: PayloadRequest): Promise<MemoryFile[]> =>
  inTransaction(req, (sql) =>
    sql<MemoryFile>(
      `select file, count(*)::int as pairs from workflow.translation_memory
        where file is not null group by file order by file`,
    ),
  )

/** Takes the pairs of a file out of the memory again. Returns how many. */
export const forgetFile = (req: PayloadRequest, file: string): Promise<number> =>
  inTransaction(req, async (sql) => {
    const person = personOf(req)
    const locales = await sql<Row<'workflow.translation_memory', 'locale'>>(
      'select distinct locale from workflow.translation_memory where file = $1',
      [file],
    )
    if (!person || locales.some(({ locale }) => !mayTranslateInto(personOf(req), locale)))
      throw new Forbidden(req.t)
    const rows = await sql('delete from workflow.translation_memory where file = $1 returning id', [
      file,
    ])
    await recordEvent(sql, {
      actor: person,
      action: 'memory.forgotten',
      details: { file, pairs: rows.length },
    })
    return rows.length
  })
