const PUBLISHED = `b.kind like 'published%'`
const HASH = `encode(sha256(convert_to('text ' || b.id, 'UTF8')), 'hex')`
const REVIEWED = 'b.i % 4 <> 0'

/**
 * What readers see of the answers of `bench`, who signed it, when it is due, and what waits:
 * statements in order. A quarter was imported and never reviewed.
 */
export const READERS: readonly string[] = [
  `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
    answer_html, answer_text, topic_ids, risk_tier, reviewed_by, reviewed_at, next_review_on,
    reviewed,
     first_published_at, changed_at, text_hash, folded, doc, stale_severity)
   select b.id, coalesce(b.source, b.id), b.locale, 'case-' || b.i, w.question, left(w.first, 140),
     '<p>' || w.first || '</p><p>' || w.second || '</p>', w.first || E'\\n' || w.second,
     l.topic_ids,
          (array['high', 'medium', 'low', 'medium'])[1 + b.i % 4], case
            when ${REVIEWED} then 'Dr Bench ' || b.author end, case when ${REVIEWED} then b.at end,
          case when ${REVIEWED} then current_date - 40 + (b.i * 17) % 700
            end, ${REVIEWED}, b.at, b.at, ${HASH}, lower(w.question), to_tsvector('simple',
            w.question || ' ' || w.first),
          case when not b.original and b.i % 23 = 0 then 'clarifying' end
     from bench b join bench_words w using (i) join workflow.desk_list l on l.entry_id = b.id
       where ${PUBLISHED} and not (not b.original and b.i % 97 = 0)`,
  `insert into portal.hidden (entry_id, source_id, locale, since)
    select b.id, b.source, b.locale, b.at from bench b where ${PUBLISHED} and not b.original
    and b.i % 97 = 0`,
  `insert into workflow.review_dates (entry_id, based_on, months, due_on)
    select entry_id, reviewed_at::date, case risk_tier when 'high' then 6 when 'low' then 24 else 12
    end, next_review_on from portal.entries where next_review_on is not null
    and entry_id in (select id from bench)`,
  `insert into workflow.addresses (locale, slug, entry_id, status)
    select b.locale, 'case-' || b.i, b.id, case when ${PUBLISHED} then 'live' else 'reserved' end
    from bench b`,
  `insert into workflow.approvals (at, entry_id, locale, text_hash, version_id, kind, person_name,
    sign_off)
   select b.at, b.id, b.locale, ${HASH}, (select max(v.id) from public._entries_v v
     where v.parent_id = b.id and v.version_state = 'in-review'), case
     when ${REVIEWED} then 'approval' else 'import' end, 'Dr Bench ' || b.author, case
     when ${REVIEWED} then 'four-eyes' else 'none' end
     from bench b where ${PUBLISHED} or b.kind = 'approved'`,
  `insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
    answer_html, answer_text, sources, text_hash, basis, approver, published_by, shown_from)
   select e.entry_id, e.source_id, e.locale, e.slug, e.question, e.short_answer, e.answer_html,
     e.answer_text, '[]', e.text_hash, case when e.reviewed then 'approval' else 'import'
     end, e.reviewed_by, 'Dr Bench', e.changed_at
     from portal.entries e where e.entry_id in (select id from bench)`,
  `insert into workflow.events (at, actor, action, entry_id, locale, note)
   select b.at + n * interval '1 hour', 'Dr Bench ' || b.author, (array['entry.submitted',
     'entry.approved', 'entry.published'])[n], b.id, b.locale, null
     from bench b, generate_series(1, 3) n where ${PUBLISHED}`,
  `insert into workflow.source_texts (entry_id, fingerprint, parts, actor)
    select b.id, ${HASH}, jsonb_build_array(jsonb_build_object('place', 'question', 'text',
    w.question, 'hash', md5(w.question))), 'Dr Bench'
     from bench b join bench_words w using (i) where b.original and ${PUBLISHED}`,
  `insert into workflow.translation_pending (entry_id, pending, act, actor)
    select b.id, '[{"place":"question","was":"a","now":"b","severity":"clarifying","before":["c"]}]', 'source-changed', 'Dr Bench' from bench b where not b.original and b.i % 11 = 0`,
  `insert into workflow.import_documents (document, locale, sha256, format)
    values ('bench.txt', 'en', '', 'text')`,
  `insert into workflow.import_items (entry_id, document, locale, key, position, first_line,
    last_line, text_hash, base, written, written_hash, verbatim, flags)
   select b.id, 'bench.txt', 'en', 'k' || b.i, b.i, b.i, b.i + 3, '', '{}', '{}', '', w.first, case
     when b.i % 5 = 0 then '[{"code":"no-source","words":"x"},{"code":"long-sentence","words":"y"}]'::jsonb else '[]' end
     from bench b join bench_words w using (i) where b.original and not ${REVIEWED}`,
  `insert into workflow.notes (entry_id, place, words, author_id, author)
    select b.id, 'whole', 'Is this still so?', 1, 'Dr Bench' from bench b where b.i % 50 = 0`,
  `insert into workflow.outside_links (entry_id, url, checked_at, failed_since)
    select b.id, 'https://example.org/' || b.i, now(), case when b.i % 90 = 0 then now() end
    from bench b where ${PUBLISHED} and b.i % 2 = 0`,
  `insert into workflow.schedules (entry_id, locale, version_id, text_hash, publish_at, person_id,
    person_name, status, ended_at)
   select b.id, b.locale, 1, '', case when b.i % 10 = 0 then now() + interval '30 days' else b.at
     end, 1, 'Dr Bench', case when b.i % 250 = 0 then 'waiting' when b.i % 250 = 1 then 'failed'
     else 'published' end, case when b.i % 250 = 0 then null else now() end
     from bench b where b.i % 25 < 2`,
  `insert into workflow.feedback (week, entry_id, locale, helpful, reason)
   select date_trunc('week', now())::date - 7 * (n % 30), b.id, b.locale, (b.i * n) % 7 <> 0, case
     when (b.i * n) % 7 = 0 then (array['unclear', 'incomplete', 'seems-wrong',
     'other'])[1 + b.i % 4] end
     from bench b, generate_series(1, 5) n where ${PUBLISHED}`,
  `insert into workflow.failed_searches (mark, locale, day, words)
   select left(md5(b.i::text) || md5(b.i::text), 43), 'en', current_date - n, case when n = 0
     and b.i % 12 = 0 then 'searched words ' || b.i end from bench b, generate_series(0, 3) n
     where b.i % 10 = 0`,
]
