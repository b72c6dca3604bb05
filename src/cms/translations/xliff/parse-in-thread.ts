import { ParseLimitError, parseInThread } from '../../../core/parsing/parse-pool.ts'
import { XliffError, type ReadXliff, type XliffDocument } from '../units/types.ts'

/** Reads a file in a thread of its own. Throws XliffError. */
export async function parseXliffInThread(text: string): Promise<XliffDocument> {
  const { document, faults } = await parseInThread<ReadXliff>('parseXliffTask', text).catch(
    (error: unknown): ReadXliff => {
      if (!(error instanceof ParseLimitError)) throw error
      return { document: null, faults: [{ place: {}, key: 'translations.fault.tooHard' }] }
    },
  )
  if (faults) throw new XliffError(faults)
  return document
}
