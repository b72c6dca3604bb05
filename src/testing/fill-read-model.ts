import type pg from 'pg'

/**
 * Statements that fill the readers' tables of an empty database with 12,500 questions in four
 * languages, half of them in the fourth, in 40 topics, as whole sets. Question `q` has the number
 * `10 * q` and the address `question-q`. The answers of topic 1 are long, and link to each other. All carry
 * a code and show a picture, and have one of each of their own.
 */
const STATEMENTS: readonly string[] = [
  `insert into portal.settings (clinic, region, locales)
   values ('{"en":{"name":"Clinic","welcome":null}}', 'US', '{en,es,ar,fr,zh,vi}')`,
  `insert into portal.topics (topic_id, locale, slug, title, position, checked)
   select n, code, 'topic-' || n, 'Topic ' || n, n, true
     from generate_series(1, 40) n, unnest(array['en', 'es', 'ar', 'fr', 'zh', 'vi']) code`,
  `insert into portal.topic_redirects (locale, slug, topic_id)
   select 'en', 'old-topic-' || n, n from generate_series(1, 40) n`,
  `insert into portal.contacts (contact_id, locale, region, kind, label, position)
   select n, code, 'US', 'crisis', 'Line ' || n, n
     from generate_series(1, 10) n, unnest(array['en', 'es', 'ar', 'fr', 'zh', 'vi']) code`,
  `alter table portal.entries disable trigger user`,
  `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
     answer_html, answer_text, topic_ids, related_ids, risk_tier, sensitive, reviewed,
     first_published_at, changed_at, text_hash, folded, doc, stale_severity, codes)
   select 10 * q + n, 10 * q, code, 'question-' || q || case when n > 0 then '-' || code else '' end,
     w.question, 'Short ' || q, case when q % 40 = 0
       then '<a href="/en/questions/question-' || q + 1 || '">' || w.long || '</a>' else 'Text' end,
     'Text', case when q % 3 = 0 then array[1 + q % 40, 1 + (q / 7) % 40] else array[1 + q % 40] end,
     case when q % 5 = 0 then array[10 * (q - 1), 10 * (q - 2)] else '{}' end, 'low', q % 9 = 0,
     true, now() - q * interval '1 minute', now() - (q * 7919 % 12500) * interval '1 minute',
     'hash', '', setweight(to_tsvector('simple', w.question), 'A'),
     case when n = 1 and q % 11 = 0 then 'clarifying' end,
     array['ICD-10-CM A' || q % 2000 || ' Some', 'ICD-10-CM Z00 Examination']
     from generate_series(1, 12500) q,
       unnest(array['en', 'es', 'ar', 'fr'], array[0, 1, 2, 3]) l (code, n),
       lateral (select 'What about word' || q % 97 || ', thing' || q / 20 || ' and ' || code as
           question,
         case when q % 40 = 0 then (select string_agg(md5((q + k)::text), ' ')
           from generate_series(1, 100) k) end as long) w
    where n < 3 or q % 2 = 0`,
  `alter table portal.entries enable trigger user`,
  // One on nearly all answers, such as a logo, and one for each.
  `insert into portal.pictures (entry_id, hash, width, bytes)
   select entry_id, hash, width, 'x' from portal.entries,
     unnest(array['on-many', 'on-one-' || entry_id / 10]) hash, unnest(array[320, 640]) width
    where hash = 'on-many' or entry_id = source_id`,
  `insert into portal.recordings (entry_id, hash, engine, seconds, bytes)
   select entry_id, 'recording-' || entry_id / 10, 'e', 60, decode(repeat('00', 1000), 'hex')
     from portal.entries where entry_id = source_id`,
  `insert into portal.danger_phrases (phrase_id, locale, words, kind, level)
   select n, 'en', 'own phrase ' || n, 'suicide', 'sure' from generate_series(1, 200) n`,
  `select portal.refresh_all_topic_cards()`,
  `insert into portal.words (locale, word, answers)
   select 'en', word, ndoc from ts_stat($$select doc from portal.entries where locale = 'en'$$)`,
  `insert into portal.redirects (locale, slug, entry_id)
   select 'en', 'moved-' || q, 10 * q from generate_series(1, 5000) q`,
  // The French translations of odd questions are hidden: their addresses lead to the originals.
  `insert into portal.redirects (locale, slug, entry_id)
   select 'fr', 'question-' || q || '-fr', 10 * q from generate_series(1, 5000, 2) q`,
  `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at, alternative_ids,
     topic_ids)
   select 'en', 'gone-' || q, 500000 + q, 500000 + q, now(),
     case when q % 2 = 0 then array[10 * q] else '{}' end, array[1 + q % 40]
     from generate_series(1, 5000) q`,
  `alter table portal.history disable trigger seal`,
  `insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
     answer_html, answer_text, sources, text_hash, basis, published_by, shown_from,
     change_severity, change_note)
   select 10 * q, 10 * q, 'en', 'question-' || q, 'Q', 'S', 'H', 'T', '[]', 'hash', 'import', 'A',
     now(), 'wording', 'Better words' from generate_series(1, 12500) q`,
  `alter table portal.history enable trigger seal`,
  `insert into portal.greetings (greeting_id, locale, words)
   select n, code, 'Greeting ' || n
     from generate_series(1, 40) n, unnest(array['en', 'es', 'ar', 'fr', 'zh', 'vi']) code`,
  `insert into portal.packs (code, locale, title, greeting, numbers)
   select '33333333', 'en', 'topic:1', 'greeting:1', array_agg(400 * n) from generate_series(1, 20) n`,
  // Only the readers' tables are filled: there are no answers of the desk to refer to.
  `alter table portal.old_addresses drop constraint old_addresses_entry_id_fkey`,
  `insert into portal.old_addresses (path, entry_id)
   select '/faq/' || q, 10 * q from generate_series(1, 12500) q`,
  `insert into portal.withdrawals (kind) select 'labels' from generate_series(1, 5000)`,
  `vacuum analyze`,
]

/** Fills the readers' tables, as their owner. */
export async function fillReadModel(client: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement)
}
