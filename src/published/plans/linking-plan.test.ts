import { expect, test } from 'vitest'
import type { Sql } from '../../core/sql.ts'
import { openTestPayload, sqlFor } from '../../testing/payload.ts'
import { refreshLinksTo } from '../write/withdrawn-links.ts'

const TEXTS = 4_000
/** Every twentieth text links to another answer, few to a short address. */
const HTML = `'<p>' || repeat(md5(n::text) || ' ', 40) || case
  when n % 20 = 0 then '<a href="/en/questions/s' || n / 2 || '">x</a>'
  when n % 997 = 0 then '<a href="/en/a/17">x</a>' else '' end || '</p>'`

test('the texts that lead to a withdrawn answer are found by indexes', async () => {
  const sql = sqlFor(await openTestPayload())
  await sql('alter table portal.entries disable trigger user')
  await sql(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
       answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at, text_hash,
       folded, doc)
     select n, n, 'en', 's' || n, 'q', 's', ${HTML}, 't', 'low', true, now(), now(), 'h', 'q', ''
       from generate_series(1, ${TEXTS}) n`,
  )
  await sql('alter table portal.entries enable trigger user')
  await sql(
    `insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
       answer_html, answer_text, sources, text_hash, basis, published_by, shown_from)
     select n, n, 'en', 's' || n, 'q', 's', ${HTML}, 't', '[]', 'h', 'import', 'p', now()
       from generate_series(1, ${TEXTS}) n`,
  )
  await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status) values ('en', 's17', 17, 'live')`,
  )
  await sql('analyze portal.history, portal.entries')
  const asked: { text: string; values: readonly unknown[] }[] = []
  const listening: Sql = (text, values = []) => {
    asked.push({ text, values })
    return sql(text, values)
  }
  await refreshLinksTo(listening, [{ locale: 'en', slug: 's17' }])
  const search = asked.find(({ text }) => text.includes('portal.history h\n'))
  const plan = await sql<Record<string, string>>(`explain ${search?.text ?? ''}`, search?.values)
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toContain('history_links')
  expect(lines).toContain('history_short_links')
  expect(lines).not.toContain('Seq Scan on history')
})
