import { columnOf } from '../../core/payload-tables.ts'
import type { Field } from '../../fields/field.ts'

/** The SQL of a field's value in the version `v`. */
function valueSql({ kind, name }: Field): string {
  const path = `v.id and path = 'version.${name}'`
  switch (kind) {
    case 'relation':
      return `(select array_agg(coalesce(topics_id, entries_id) order by "order")
        from public._entries_v_rels where parent_id = ${path})`
    case 'list':
      return `(select array_agg(text order by "order")
        from public._entries_v_texts where parent_id = ${path})`
    case 'citations':
      return `(select jsonb_agg(to_jsonb(s) order by s._order)
        from public._entries_v_version_${columnOf(name)} s where s._parent_id = v.id)`
    default:
      return `v.version_${columnOf(name)}`
  }
}

/**
 * The select list that reads fields of versions `v` (rows of `_entries_v`) under their own names,
 * for queries over many entries. A list without items is null.
 */
export const contentColumns = (fields: readonly Field[]): string =>
  fields.map((field) => `${valueSql(field)} as "${field.name}"`).join(', ')
