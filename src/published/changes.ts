const MOST_CHANGES = 10

/** An entry's latest changes as JSON, the latest first, from its public history alone: SQL for the row called `e`. */
export const CHANGES_OF = `
  coalesce((select jsonb_agg(jsonb_build_object('on', to_char(shown_from at time zone 'UTC', 'YYYY-MM-DD'), 'kind', kind, 'note', note) order by id desc)
     from (select h.id, h.shown_from, h.change_note as note,
                  case when lag(h.end_reason) over every is distinct from 'replaced' then 'published'
                       when h.text_hash <> lag(h.text_hash) over every then 'changed' else 'reviewed' end as kind
             from portal.history h where h.entry_id = e.entry_id window every as (order by h.id) order by h.id desc limit ${MOST_CHANGES}) steps), '[]')`

/** Where the changes are kept: with the text, since readers' processes may not read its history. */
export const CHANGES = `
alter table portal.entries add column changes jsonb not null default '[]';
update portal.entries e set changes = ${CHANGES_OF};
`
