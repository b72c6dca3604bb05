import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { linkedEntries } from '../../entries/answer-html.ts'
import type { Entry } from '../../entries/entry.ts'

/** An answer that another one leads to; `question` is `null` where it was deleted. */
export type LedTo = { id: number; question: string | null }

/** What is wrong with the answers that an answer leads to. */
export type LinkFacts = {
  /** Linked answers that were withdrawn or deleted. */
  brokenLinks: readonly LedTo[]
  /** Linked answers that readers do not see yet. */
  unpublishedLinks: readonly LedTo[]
  /** Related answers that are translations. Originals are related, and readers see their own. */
  relatedTranslations: readonly LedTo[]
}

const linksOf = ({ answer }: Entry): number[] => (answer ? linkedEntries(answer) : [])

const relatedOf = ({ translationOf, related }: Entry): number[] =>
  translationOf ? [] : (related ?? [])

type Target = Row<'workflow.desk_list', 'question' | 'state'> & {
  id: Row<'workflow.desk_list'>['entry_id']
  isTranslation: boolean
  isVisible: boolean
}

async function readTargets(sql: Sql, entries: readonly Entry[]): Promise<Map<number, Target>> {
  const ids = [...new Set(entries.flatMap((entry) => [...linksOf(entry), ...relatedOf(entry)]))]
  if (ids.length === 0) return new Map()
  const rows = await sql<Target>(
    `select l.entry_id as id, l.question, l.state, l.source_id <> l.entry_id as "isTranslation",
            exists (select from portal.entries p
              where p.entry_id = l.entry_id or p.source_id = l.entry_id) as "isVisible"
       from workflow.desk_list l where l.entry_id = any($1::int[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Finds out what is wrong with the answers that these lead to. They go out together. */
export async function linkFactsOf(
  sql: Sql,
  entries: readonly Entry[],
): Promise<(entry: Entry) => LinkFacts> {
  const targets = await readTargets(sql, entries)
  const together = new Set(entries.map(({ id }) => id))
  const ledTo = (id: number): LedTo => ({ id, question: targets.get(id)?.question ?? null })
  const isWaiting = (id: number) => {
    const target = targets.get(id)
    return target !== undefined && target.state !== 'withdrawn'
  }
  return (entry) => {
    const unseen = linksOf(entry).filter((id) => !together.has(id) && !targets.get(id)?.isVisible)
    return {
      brokenLinks: unseen.filter((id) => !isWaiting(id)).map(ledTo),
      unpublishedLinks: unseen.filter(isWaiting).map(ledTo),
      relatedTranslations: relatedOf(entry)
        .filter((id) => targets.get(id)?.isTranslation)
        .map(ledTo),
    }
  }
}
