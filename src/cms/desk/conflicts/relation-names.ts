import {
  relationFields,
  TITLE_OF,
  type FieldValues,
  type RelationNames,
} from '../../compare/fields.ts'
import { requestJson } from '../editing/api.ts'

const uniqueIds = (...lists: unknown[]): number[] => [
  ...new Set(
    lists
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .filter((id): id is number => Number.isInteger(id)),
  ),
]

async function fetchTitles(
  collection: keyof typeof TITLE_OF,
  ids: number[],
): Promise<[number, string][]> {
  if (ids.length === 0) return []
  const field = TITLE_OF[collection]
  const query = new URLSearchParams({
    depth: '0',
    limit: '100',
    draft: 'true',
    'where[id][in]': ids.join(','),
    [`select[${field}]`]: 'true',
  })
  const result = await requestJson<{ docs: ({ id: number } & Record<string, unknown>)[] }>(
    `/api/${collection}?${query}`,
  )
  return result.ok ? result.data.docs.map((doc) => [doc.id, String(doc[field] ?? '')]) : []
}

/**
 * Loads the names behind the ids in two versions: of topics, of related questions, and of the
 * author of `theirs` (`null` if unknown).
 */
export async function fetchRelationNames(
  mine: FieldValues,
  theirs: FieldValues,
): Promise<{ names: RelationNames; author: string | null }> {
  const [titles, author] = await Promise.all([
    Promise.all(
      relationFields().map(async ({ name, to }) =>
        (await fetchTitles(to, uniqueIds(mine[name], theirs[name]))).map(
          ([id, title]): [string, string] => [`${name}:${id}`, title],
        ),
      ),
    ),
    Number.isInteger(theirs.author)
      ? requestJson<{ name?: string }>(
          `/api/users/${String(theirs.author)}?depth=0&select[name]=true`,
        )
      : null,
  ])
  const names: RelationNames = Object.fromEntries(titles.flat())
  return { names, author: author?.ok ? (author.data.name ?? null) : null }
}
