import type { FlagCode } from '../../checks/check-text.ts'
import type { Pair } from '../read/pair.ts'
import { findLine } from './import-flag.ts'

/** One change that an import made to the text of a document, with the words around it. */
export type Repair = {
  /** Stable within a pair, so that a person can undo one repair. */
  id: string
  code: 'prefix' | 'apostrophe' | 'sentence-space' | 'list' | 'stray-date' | 'ellipsis'
  line: number
  before: string
  after: string
  /** The day (YYYY-MM-DD) of a date that was removed: the document seems to be from then. */
  day?: string
}

/** The flag that a repair corrects. */
export const REPAIRED_FLAG: Record<Repair['code'], FlagCode | null> = {
  prefix: null,
  apostrophe: 'apostrophe',
  'sentence-space': 'run-together',
  list: 'run-together',
  'stray-date': 'stray-date',
  ellipsis: 'unfinished',
}

/** A repair about to be made; `words` identify it. */
type ProposedRepair = Omit<Repair, 'id' | 'line'> & { words: string }

/** Records a repair. Returns `false` if it is to be skipped, and then it must not be made. */
export type RecordRepair = (proposed: ProposedRepair) => boolean

export function repairRecorder(
  pair: Pair,
  skip: ReadonlySet<string>,
): { record: RecordRepair; repairs: Repair[] } {
  const repairs: Repair[] = []
  const counts = new Map<string, number>()
  const record: RecordRepair = ({ words, ...repair }) => {
    const key = `${repair.code}:${words}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const id = count === 1 ? key : `${key}:${count}`
    if (skip.has(id)) return false
    const { code, before, after, day } = repair
    repairs.push({ id, code, line: findLine(pair, before), before, after, ...(day ? { day } : {}) })
    return true
  }
  return { record, repairs }
}
