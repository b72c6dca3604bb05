import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../testing/payload.ts'
import { Allowance } from './allowance.ts'
import { closeFeedback, recordVerdict } from './feedback.ts'

describe('what comes in', () => {
  it('is limited for one answer and altogether, and again allowed in the next minute', () => {
    let now = 0
    const allowance = new Allowance({ perAnswer: 2, together: 3, now: () => now })
    expect([allowance.take('a'), allowance.take('a'), allowance.take('a')]).toEqual([true, true, false])
    expect([allowance.take('b'), allowance.take('c')]).toEqual([true, false])
    now = 60_000
    expect(allowance.take('a')).toBe(true)
  })
})

describe('a verdict', () => {
  let client: pg.Client
  beforeAll(async () => {
    process.env.DATABASE_URL = await createTestDatabase()
    client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query(`insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer, answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at, text_hash, folded, doc)
      values (7, 7, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', false, now(), now(), 'h', 'why', '')`)
  })
  afterAll(async () => {
    await closeFeedback()
    await client.end()
  })

  it('is kept with the answer, the language and the week, and nothing else', async () => {
    expect(await recordVerdict({ locale: 'en', slug: 'why', helpful: false, reason: 'unclear' })).toBe(true)
    expect(await recordVerdict({ locale: 'ar', slug: 'why', helpful: true, reason: null })).toBe(true)
    const { rows } = await client.query('select * from workflow.feedback order by locale')
    expect(rows.map((row: Record<string, unknown>) => Object.keys(row).sort())[0]).toEqual(['entry_id', 'helpful', 'id', 'locale', 'reason', 'week'])
    expect(rows).toMatchObject([{ entry_id: 7, locale: 'ar', helpful: true, reason: null }, { entry_id: 7, locale: 'en', helpful: false, reason: 'unclear' }])
  })

  it('about no answer of ours is not kept', async () => {
    expect(await recordVerdict({ locale: 'en', slug: 'nothing', helpful: true, reason: null })).toBe(false)
  })
})
