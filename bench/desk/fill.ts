import { getPayload } from 'payload'
import { Client } from 'pg'
import { STAFF } from '../../e2e/support/staff.ts'
import config from '../../payload.config.ts'
import { addPerson } from '../../src/auth/people/people.ts'
import { READERS } from './fill-readers.ts'
import { TEXTS } from './fill-texts.ts'
import { SENTENCES, SUBJECTS } from './prose.ts'

// Run on the installation by the benchmark: staff who can sign in, and as many answers as its
// argument says, with all that hangs on them. Set by set, in one transaction.
const count = Number(process.argv[2])
const PEOPLE = `
  with added as (
    insert into public.users (name, email) select 'Dr Bench ' || n, 'bench' || n || '@clinic.test'
      from generate_series(1, 56) n returning id)
  insert into public.users_roles ("order", parent_id, value)
    select 1, id, (array['editor', 'editor', 'reviewer',
    'translator'])[1 + id % 4]::public.enum_users_roles from added`
/** The staff who sign in wrote a share of the answers as well. */
const AUTHORS = `create temp table bench_people as select id, row_number() over (order by id desc) as n
    from public.users`
const TOPICS = `
  with added as (insert into public.topics (risk_tier, position) select 'low', n
    from generate_series(1, 40) n returning id)
  insert into public.topics_locales (title, slug, _locale, _parent_id)
    select 'Topic of the bench ' || id, 'bench-topic-' || id, 'en', id from added`
const TOPIC_NUMBERS = `create temp table bench_topics as
  select _parent_id as id, row_number() over (order by _parent_id) as n from public.topics_locales
  where slug like 'bench-topic-%'`
const MEDIA = `
  with added as (
    insert into public.media (filename, mime_type, filesize, width, height)
      select 'bench-' || n || '.webp', 'image/webp', 10000, 640, 480
      from generate_series(1, $1::int) n returning id)
  insert into public.media_locales (alt, _locale, _parent_id) select 'Picture ' || id, 'en', id
    from added`

const payload = await getPayload({ config })
for (const { email, name, role, password, languages, title } of STAFF) {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
  })
  if (totalDocs === 0)
    await addPerson(payload, { email, name, roles: [role], password, languages, title })
}
const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL })
await client.connect()
const run = async (text: string, values: unknown[] = []) => {
  const began = performance.now()
  const { rowCount } = await client.query(text, values)
  console.log(
    `${String(Math.round(performance.now() - began)).padStart(7)} ms ${String(rowCount ?? 0).padStart(8)} rows  ${text.trim().replace(/\s+/g, ' ').slice(0, 70)}`,
  )
}
await client.query('begin')
/** A set for the planner to know, before the next one is made of it. */
const analyze = (...tables: string[]) => run(`analyze ${tables.join(', ')}`)
for (const statement of [PEOPLE, AUTHORS, TOPICS, TOPIC_NUMBERS]) await run(statement)
await run(MEDIA, [Math.ceil(count / 25)])
await run(TEXTS.plan, [count])
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
await run('commit')
await run('vacuum analyze')
await client.end()
process.exit(0)
