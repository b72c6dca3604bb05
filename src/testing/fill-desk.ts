import type pg from 'pg'

const ANSWERS = 12_000

/**
 * Statements that fill the desk's tables of an empty database, as whole sets: 12,000 answers, two
 * fifths of them originals in English, by one of 60 people, most of them published. A row of the
 * list has enough words that reading all of them shows.
 */
const STATEMENTS: readonly string[] = [
  `set session_replication_role = replica`,
  `drop index workflow.desk_list_folded`,
  `alter table workflow.desk_list alter column folded set storage plain`,
  `create temp table filled as
   select id, id > ${ANSWERS} * 2 / 5 as translated,
          case when id > ${ANSWERS} * 2 / 5 then 1 + (id * 7) % (${ANSWERS} * 2 / 5) else id end
            as source,
          case when id <= ${ANSWERS} * 2 / 5 then 'en'
            else (array['es', 'fr', 'ar', 'zh'])[1 + (id / (${ANSWERS} * 2 / 5)) % 4] end as locale,
          case when id % 10 < 7 then 'published' when id % 10 = 7 then 'draft'
            when id % 10 = 8 then 'in-review' else 'approved' end as state,
          1 + id % 60 as author, now() - (id * 7919 % ${ANSWERS}) * interval '1 hour' as at,
          'What about case ' || (id * 7919 % ${ANSWERS}) || '?' as question
     from generate_series(1, ${ANSWERS}) id`,
  `insert into public.entries (id, question, locale, translation_of_id, state, author_id, _status)
   select id, question, locale::public.enum_entries_locale, case when translated then source end,
          state::public.enum_entries_state, author,
          (case state when 'published' then 'published' else 'draft'
            end)::public.enum_entries_status
     from filled`,
  `insert into public._entries_v (parent_id, version_question, version_state, version_author_id,
     latest)
   select id, question, state::text::public.enum__entries_v_version_state, author, true
     from filled`,
  `insert into workflow.desk_list (entry_id, source_id, locale, question, state, author_id,
     updated_at, topic_ids, folded)
   select id, source, locale, question, state, author, at, array[1 + source % 40],
          lower(question) || repeat(' word', 700) from filled`,
  `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
     answer_html, answer_text, topic_ids, risk_tier, reviewed, next_review_on, first_published_at,
     changed_at, text_hash, folded, doc, stale_severity)
   select id, source, locale, 'case-' || id, question, '', '', '', '{}', 'low', id % 4 > 0,
          case when id % 4 > 0 then current_date - 40 + (id * 17) % 700 end, at, at, '', '', '',
          case when translated and id % 3 = 0 then 'clarifying' end
     from filled where state = 'published'`,
  `insert into workflow.translation_standings (entry_id, pending_id, text_at, severity, open)
   select id, 1, at, (array['wording', 'clarifying', 'safety'])[1 + id % 3], 1
     from filled where translated and state = 'published' and id % 5 = 0`,
  `create index desk_list_folded on workflow.desk_list using gin (folded gin_trgm_ops)`,
  `set session_replication_role = default`,
  `insert into workflow.feedback (week, entry_id, locale, helpful, reason)
   select current_date - 7 * (n % 20), id, locale, (id + n) % 3 > 0,
          case when (id + n) % 3 = 0 then 'unclear' end
     from filled, generate_series(1, 4) n where state = 'published'`,
  `select workflow.refresh_all_coverage()`,
  `vacuum analyze workflow.desk_list, workflow.coverage, workflow.coverage_counts,
     workflow.coverage_kinds, workflow.translation_standings, portal.entries, public.entries,
     public._entries_v, workflow.feedback, workflow.feedback_totals`,
]

export async function fillDesk(client: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement)
}
