import type { ImportOptions, ImportSource } from './plan/source.ts'
import { questionFactsOf } from './plan-document.ts'
import type { DocumentFault } from './read/faults.ts'

/** Faults of documents with the same name, which would count as one document. */
export function duplicateNameFaults(sources: readonly ImportSource[]): DocumentFault[] {
  const seen = new Set<string>()
  return sources.flatMap(({ file, name }) => {
    const isDuplicate = seen.has(name)
    seen.add(name)
    if (!isDuplicate) return []
    return [
      {
        file,
        line: null,
        code: 'same-name',
        message: { key: 'faults.sameName' },
      },
    ]
  })
}

export function unknownTopicFaults(
  source: ImportSource,
  topics: ReadonlyMap<string, number>,
  options: ImportOptions,
): DocumentFault[] {
  const wanted = new Set(
    source.pairs.flatMap((pair) => questionFactsOf(source, pair, options).topics ?? []),
  )
  const known = [...topics.keys()].sort().join(', ')
  return [...wanted]
    .filter((slug) => !topics.has(slug))
    .map((slug) => ({
      file: source.file,
      line: null,
      code: 'unknown-topic',
      words: slug,
      message: known
        ? { key: 'faults.unknownTopic', values: { known } }
        : { key: 'faults.noTopics' },
    }))
}
