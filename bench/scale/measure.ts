import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { parseFilters } from '../../src/cms/desk/list/filters.ts'
import { readList } from '../../src/cms/desk/list/read-list.ts'
import { readTodos } from '../../src/cms/desk/today/read-todos.ts'
import { readGaps } from '../../src/cms/feedback/read-gaps.ts'
import { coverageFilterFrom } from '../../src/cms/translations/coverage-filter.ts'
import { coveragePage } from '../../src/cms/translations/coverage-page.ts'
import { publish } from '../../src/cms/workflow/publish/publish.ts'
import { sqlOfClient } from '../../src/core/sql.ts'
import { deskInEnglish } from '../../src/i18n/messages/desk.ts'
import { readFeed } from '../../src/published/read/feed.ts'
import { readHome } from '../../src/published/read/home.ts'
import { readQuestion } from '../../src/published/read/question.ts'
import { closeReadConnections } from '../../src/published/read/read-through.ts'
import { readSitemapPart, readSitemapParts } from '../../src/published/read/sitemap.ts'
import { StaleIfErrorCache } from '../../src/published/read/stale-if-error-cache.ts'
import { readTopic } from '../../src/published/read/topic.ts'
import { search } from '../../src/published/search/search.ts'
import { verifyAuditLog } from '../../src/server/start/audit-checkpoint.ts'
import { openBenchDesk } from '../signed-sets.ts'

// Run by the benchmark on a filled database, in a process of its own: what each read costs without
// the cache, as JSON on standard output. `[name, [milliseconds, …]]`.
const url = process.env.DATABASE_URL ?? ''
const client = new pg.Client({ connectionString: url })
await client.connect()
const sql = sqlOfClient(() => client)

// A publication makes every page be read again; this is what is measured.
// oxlint-disable-next-line typescript/unbound-method -- it is put back, not called
const cached = StaleIfErrorCache.prototype.get
StaleIfErrorCache.prototype.get = (_key, read) => read()

const results: [string, number[]][] = []
async function measure(name: string, times: number, run: (turn: number) => Promise<unknown>) {
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    await run(turn)
    took.push(performance.now() - began)
  }
  results.push([name, took])
}

const slugs = (
  await sql<{ slug: string }>(
    `select slug from portal.entries where locale = 'en' order by md5(slug) limit 40`,
  )
).map(({ slug }) => slug)
const [topic] = await sql<{ slug: string }>(
  `select t.slug from portal.topics t join portal.topic_counts n using (topic_id, locale)
    where t.locale = 'en' order by n.questions desc limit 1`,
)
await measure('first search of a process', 1, () => search('en', 'grief at night'))
await readHome('en')
await measure('question, first time', 40, (turn) => readQuestion('en', slugs[turn] ?? ''))
await measure('home after a publication', 20, () => readHome('en'))
await measure('topic after a publication', 20, () => readTopic('en', topic?.slug ?? ''))
await measure('feed', 20, () => readFeed('en'))
await measure('sitemap: index', 20, () => readSitemapParts())
await measure('sitemap: one part', 3, async () => {
  for await (const questions of readSitemapPart(0, { unreviewed: true })) void questions
})
StaleIfErrorCache.prototype.get = cached
await search('en', 'warm')
await measure('search, one rare word', 20, (turn) => search('en', `case ${turn * 7 + 100}`))
await measure('search, common words', 20, () => search('en', 'what about my first session'))
await measure('desk: overview of translations', 5, () =>
  coveragePage(sql, coverageFilterFrom({}), ['es']),
)
await measure('desk: missing in Spanish', 5, () =>
  coveragePage(sql, coverageFilterFrom({ language: 'es', state: 'missing' }), ['es']),
)
await measure('desk: what readers miss', 5, () => readGaps(sql))
const [person] = await sql<{ id: number; name: string }>(
  'select id, name from public.users order by id limit 1',
)
await measure('desk: first page', 5, () =>
  readTodos({
    sql,
    person: {
      ...{ id: person?.id ?? 0, name: person?.name ?? '', email: 'bench@clinic.test' },
      ...{ roles: ['admin', 'editor', 'reviewer', 'translator'], languages: ['en', 'es'] },
    },
    today: new Date().toISOString().slice(0, 10),
    t: deskInEnglish,
  } as Parameters<typeof readTodos>[0]),
)
const viewer = {
  person: { id: person?.id ?? 0, languages: ['en', 'es'] as const },
  today: new Date().toISOString().slice(0, 10),
}
for (const [what, query] of [
  ['newest', {}],
  ['by question', { sort: 'question' }],
  ['by date of review', { sort: 'due' }],
  ['misspelt words', { q: 'sessoin' }],
] as const)
  await measure(`desk: list, ${what}`, 5, () => readList(sql, parseFilters(query), viewer))
const dir = await mkdtemp(join(tmpdir(), 'attune-bench-log-'))
await measure('log: everything verified', 1, () => verifyAuditLog(url, dir))
await measure('log: verified at the next start', 3, () => verifyAuditLog(url, dir))
await rm(dir, { recursive: true, force: true })
const ALONE = 20
const clinic = await openBenchDesk(url)
const signed = await clinic.signedSet(ALONE + 2, [])
const publishNext = async () => {
  const entry = signed.pop()
  if (entry) await publish(await clinic.asReviewer(), entry.id, { note: 'Measured.' })
}
await publishNext()
await publishNext()
await measure('publish one answer', ALONE, publishNext)
await clinic.close()
console.log(JSON.stringify(results))
await client.end()
await closeReadConnections()
process.exit(0)
