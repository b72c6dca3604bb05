import type pg from 'pg'
import { READERS } from '../desk/fill-readers.ts'
import { TEXTS } from '../desk/fill-texts.ts'
import { SENTENCES, SUBJECTS } from '../desk/prose.ts'

const PEOPLE = `
  with added as (
    insert into public.users (name, email) select 'Dr Bench ' || n, 'bench' || n || '@clinic.test'
      from generate_series(1, 56) n returning id)
  insert into public.users_roles ("order", parent_id, value)
    select 1, id, (array['editor', 'editor', 'reviewer',
    'translator'])[1 + id % 4]::public.enum_users_roles from added`
/** Everybody wrote a share of the answers, people who were there before too. */
const AUTHORS = `create temp table bench_people as
  select id, row_number() over (order by id desc) as n from public.users`
const TOPICS = `
  with added as (insert into public.topics (risk_tier, position) select 'low', n
    from generate_series(1, 40) n returning id)
  insert into public.topics_locales (title, slug, _locale, _parent_id)
    select 'Topic of the bench ' || id, 'bench-topic-' || id, 'en', id from added`
const TOPIC_NUMBERS = `create temp table bench_topics as
  select _parent_id as id, row_number() over (order by _parent_id) as n from public.topics_locales
  where slug like 'bench-topic-%'`
const PUBLIC_TOPICS = `
  insert into portal.topics (topic_id, locale, slug, title, position, checked)
  select id, code, 'bench-topic-' || id, 'Topic of the bench ' || id, 1000 + n, true
    from bench_topics, unnest(enum_range(null::public.enum_entries_locale)::text[]) code
  on conflict do nothing`
const MEDIA = `
  with added as (
    insert into public.media (filename, mime_type, filesize, width, height)
      select 'bench-' || n || '.webp', 'image/webp', 10000, 640, 480
      from generate_series(1, $1::int) n returning id)
  insert into public.media_locales (alt, _locale, _parent_id) select 'Picture ' || id, 'en', id
    from added`

/** Indexes that are made many times faster for all rows at once. */
const LARGE_INDEXES = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class c on c.oid = indexrelid join pg_am a on a.oid = c.relam
   where a.amname = 'gin'
     and indrelid in ('portal.entries'::regclass, 'workflow.desk_list'::regclass)`
/** The triggers that seal the rows of the log. */
const SEALED = ['workflow.events', 'workflow.approvals', 'portal.history']

type Options = {
  /** How many answers, with their translations. */
  answers: number
  /** The shares of languages and originals; without it as `TEXTS.plan` has them. */
  plan?: string
  /** Whether the log is sealed, which takes half of the time. */
  sealed?: boolean
  /** Told of each statement: its time in milliseconds, rows and beginning. */
  onStatement?: (ms: number, rows: number, text: string) => void
}

/**
 * Writes as many answers as the CMS and readers' tables hold them, with all that hangs on them, set
 * by set, in one transaction. `client` is the owner's. The tables that are kept from others are
 * filled at the end and not row by row.
 */
export async function fillClinic(client: pg.Client, options: Options): Promise<void> {
  const { answers, plan = TEXTS.plan, sealed = true, onStatement = () => undefined } = options
  const run = async (text: string, values: unknown[] = []) => {
    const began = performance.now()
    const { rowCount } = await client.query(text, values)
    onStatement(performance.now() - began, rowCount ?? 0, text.trim().replace(/\s+/g, ' '))
  }
  /** A set for the planner to know, before the next one is made of it. */
  const analyze = (...tables: string[]) => run(`analyze ${tables.join(', ')}`)
  await run('begin')
  await run(`set local maintenance_work_mem = '512MB'; set local work_mem = '64MB'`)
  await run('alter table portal.entries disable trigger user')
  if (!sealed) for (const table of SEALED) await run(`alter table ${table} disable trigger seal`)
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(LARGE_INDEXES)
  for (const { name } of indexes) await run(`drop index ${name}`)
  for (const statement of [PEOPLE, AUTHORS, TOPICS, TOPIC_NUMBERS, PUBLIC_TOPICS])
    await run(statement)
  await run(MEDIA, [Math.ceil(answers / 25)])
  await run(plan, [answers])
  await run(TEXTS.words, [SENTENCES, SUBJECTS])
  await analyze('bench', 'bench_words', 'bench_people', 'bench_topics')
  await run(TEXTS.entries(true))
  await analyze('public.entries')
  await run(TEXTS.numbers)
  await run(TEXTS.sources)
  await run(TEXTS.entries(false))
  await analyze('public.entries')
  await run(TEXTS.numbers)
  await run(TEXTS.versions)
  await analyze('bench', 'public._entries_v')
  for (const statement of [TEXTS.topics, TEXTS.versionTopics]) await run(statement)
  await analyze('public.entries_rels', 'public._entries_v_rels')
  await run(TEXTS.list)
  await analyze('workflow.desk_list')
  for (const statement of READERS) {
    await run(statement)
    const table = /^insert into (\S+)/.exec(statement)?.[1]
    if (table) await analyze(table)
  }
  for (const { definition } of indexes) await run(definition)
  // Ends the triggers that wait for the commit, before which the table cannot be altered.
  await run('set constraints all immediate')
  await run('alter table portal.entries enable trigger user')
  for (const table of SEALED) await run(`alter table ${table} enable trigger seal`)
  await run('select portal.refresh_all_topic_cards()')
  await run('commit')
  await run('vacuum analyze')
}
