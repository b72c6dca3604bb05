import { FIRST, richText, SECOND } from './prose.ts'

/**
 * Statements that write `$1` answers as the CMS holds them, in sets: two fifths originals in
 * English, the others translations, each with three versions, and the row of the desk's list.
 * `bench` says what each one is. `$2` are sentences, `$3` subjects.
 */
export const TEXTS = {
  plan: `
    create temp table bench as
    select i, case when i <= n * 4 / 10 then 'en' when i % 20 < 9 then 'es'
      when i % 20 < 15 then 'fr' when i % 20 < 18 then 'ar' when i % 20 = 18 then 'zh' else 'vi'
      end as locale,
           i <= n * 4 / 10 as original,
           case when i % 100 < 74 then 'published' when i % 100 < 80 then 'published+draft'
             when i % 100 < 82 then 'published+review' when i % 100 < 90 then 'draft'
                when i % 100 < 94 then 'in-review' when i % 100 < 96 then 'changes-requested'
                  when i % 100 < 98 then 'approved' else 'withdrawn' end as kind,
           1 + (i * 7) % 60 as author,
             now() - (i % 700) * interval '1 day' - (i % 1440) * interval '1 minute' as at,
             null::int as id, null::int as source
      from (select $1::int as n) size, generate_series(1, $1::int) i`,
  words: `
    create temp table bench_words as
    select i, 'What about ' || p.w[1 + i % array_length(p.w,
      1)] || ', in case ' || i || ' (' || b.locale || ')?' as question, ${FIRST} as first,
      ${SECOND} as second
      from bench b, (select $1::text[] as s, $2::text[] as w) p`,
  // The parents first, so that each translation finds its own; one of each language for one
  // original.
  entries: (original: boolean) => `
    insert into public.entries (question, short_answer, answer, locale, translation_of_id, state,
      slug, risk_tier, author_id, origin_key, created_at, updated_at, _status)
    select w.question, left(w.first, 140), ${richText('w.first', 'w.second')},
      b.locale::public.enum_entries_locale, b.source,
           (case when b.kind like 'published%' then 'published'
             when b.kind = 'withdrawn' then 'withdrawn' else b.kind
             end)::public.enum_entries_state, 'case-' || b.i, (array['high', 'medium', 'low',
             'medium'])[1 + b.i % 4]::public.risk_tier,
           (select id from bench_people
             where n = b.author), 'bench-' || b.i, b.at - interval '90 days', b.at, (case
             when b.kind like 'published%' then 'published' else 'draft'
             end)::public.enum_entries_status
      from bench b join bench_words w using (i) where b.original = ${original} order by b.i`,
  numbers: `update bench b set id = e.id from public.entries e where e.origin_key = 'bench-' || b.i
    and b.id is null`,
  sources: `
    with originals as (select id, row_number() over (order by i) - 1 as n from bench
      where original),
         translations as (select i, (row_number() over (partition by locale
           order by i) - 1) % (select count(*) from bench where original) as n from bench
           where not original)
    update bench b set source = o.id from translations t join originals o using (n) where b.i = t.i`,
  versions: `
    insert into public._entries_v (parent_id, version_question, version_short_answer,
      version_answer, version_locale, version_translation_of_id, version_state, version_slug,
      version_risk_tier,
      version_author_id, version_created_at, version_updated_at, version__status, created_at,
        updated_at, latest)
    select e.id, e.question, e.short_answer, e.answer,
      e.locale::text::public.enum__entries_v_version_locale, e.translation_of_id,
      v.state::public.enum__entries_v_version_state, e.slug, e.risk_tier,
           (select id from bench_people
             where n = b.author), e.created_at, b.at + v.n * interval '1 second',
             v.status::public.enum__entries_v_version_status, b.at,
             b.at + v.n * interval '1 second', v.latest
      from bench b join public.entries e on e.id = b.id cross join lateral (
        values (0, 'draft', 'draft', b.kind = 'draft'), (1, 'in-review', 'draft',
          b.kind = 'in-review'),
               (2, case b.kind when 'changes-requested' then b.kind when 'approved' then b.kind
                 when 'withdrawn' then b.kind else 'published' end,
                   case when b.kind like 'published%' then 'published' else 'draft'
                     end, b.kind in ('published', 'changes-requested', 'approved', 'withdrawn')),
               (3, case b.kind when 'published+review' then 'in-review' else 'draft'
                 end, 'draft', true)
      ) v (n, state, status, latest)
     where v.n = 0 or (v.n = 1 and b.kind <> 'draft') or (v.n = 2
       and b.kind not in ('draft', 'in-review')) or (v.n = 3
       and b.kind in ('published+draft', 'published+review'))
     order by b.i, v.n`,
  topics: `
    insert into public.entries_rels ("order", parent_id, path, topics_id)
    select 1, b.id, 'topics', (select id from bench_topics where n = 1 + b.i % 40) from bench b
      where b.original`,
  versionTopics: `
    insert into public._entries_v_rels ("order", parent_id, path, topics_id)
    select 1, v.id, 'version.topics', (select id from bench_topics where n = 1 + b.i % 40)
      from bench b join public._entries_v v on v.parent_id = b.id where b.original`,
  list: `
    insert into workflow.desk_list (entry_id, source_id, locale, question, state, author_id,
      updated_at, topic_ids, folded)
    select b.id, coalesce(b.source, b.id), b.locale, w.question, v.version_state::text,
      v.version_author_id, v.version_updated_at,
           coalesce((select array_agg(topics_id) from public.entries_rels r
             where r.parent_id = coalesce(b.source, b.id)
             and topics_id is not null), '{}'),
             lower(w.question || ' ' || w.first || ' ' || w.second)
      from bench b join bench_words w using (i) join public._entries_v v on v.parent_id = b.id
        and v.latest`,
} as const
