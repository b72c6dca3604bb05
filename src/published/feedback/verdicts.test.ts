import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { closeFeedbackIntake } from './feedback-intake.ts'
import { GlobalRateLimit } from './global-rate-limit.ts'
import { networkOf, SenderRateLimit } from './sender-rate-limit.ts'
import { recordVerdict } from './verdicts.ts'

describe('what comes in', () => {
  it('is limited for one answer and altogether, and again allowed in the next minute', () => {
    let now = 0
    const allowance = new GlobalRateLimit({ perAnswer: 2, together: 3, now: () => now })
    expect([allowance.take('a'), allowance.take('a'), allowance.take('a')]).toEqual([
      true,
      true,
      false,
    ])
    expect([allowance.take('b'), allowance.take('c')]).toEqual([true, false])
    now = 60_000
    expect(allowance.take('a')).toBe(true)
  })

  it('is limited for one sender too, until the next day, and by household', () => {
    let now = 0
    const senders = new SenderRateLimit({ perAnswer: 2, together: 3, now: () => now })
    expect([
      senders.take('10.0.0.1', 'a'),
      senders.take('10.0.0.1', 'a'),
      senders.take('10.0.0.1', 'a'),
      senders.take('10.0.0.2', 'a'),
    ]).toEqual([true, true, false, true])
    expect([senders.take('10.0.0.1', 'b'), senders.take('10.0.0.1', 'c')]).toEqual([true, false])
    now = 86_400_000
    expect(senders.take('10.0.0.1', 'a')).toBe(true)
    expect([
      networkOf('::ffff:10.0.0.1'),
      networkOf('2001:db8:1:2:3:4:5:6'),
      networkOf('2001:DB8:1:2::9'),
      networkOf('::1'),
    ]).toEqual(['10.0.0.1', '2001:db8:1:2', '2001:db8:1:2', '0:0:0:0'])
  })
})

describe('a verdict', () => {
  let client: pg.Client
  beforeAll(async () => {
    process.env.DATABASE_URL = await createTestDatabase()
    client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query(`insert into portal.entries (entry_id, source_id, locale, slug, question,
      short_answer, answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at,
      text_hash, folded, doc)
      values (7, 7, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', false, now(), now(),
        'h', 'why', '')`)
  })
  afterAll(async () => {
    await closeFeedbackIntake()
    await client.end()
  })

  it('is kept with the answer, the language and the week, and nothing else', async () => {
    expect(
      await recordVerdict(
        { locale: 'en', slug: 'why', helpful: false, reason: 'unclear' },
        '10.0.0.1',
      ),
    ).toBe(true)
    expect(
      await recordVerdict({ locale: 'ar', slug: 'why', helpful: true, reason: null }, '10.0.0.1'),
    ).toBe(true)
    const { rows } = await client.query('select * from workflow.feedback order by locale')
    expect(rows.map((row: Record<string, unknown>) => Object.keys(row).sort())[0]).toEqual([
      'entry_id',
      'helpful',
      'id',
      'locale',
      'reason',
      'week',
    ])
    expect(rows).toMatchObject([
      { entry_id: 7, locale: 'ar', helpful: true, reason: null },
      { entry_id: 7, locale: 'en', helpful: false, reason: 'unclear' },
    ])
  })

  it('about no answer of ours is not kept', async () => {
    expect(
      await recordVerdict(
        { locale: 'en', slug: 'nothing', helpful: true, reason: null },
        '10.0.0.1',
      ),
    ).toBe(false)
  })

  it('is not counted beyond what a busy week brings, however many senders there are', async () => {
    await client.query(
      `insert into workflow.feedback (week, entry_id, locale, helpful)
        select date_trunc('week', now() at time zone 'UTC')::date, 7, 'fr', false
        from generate_series(1, 200)`,
    )
    expect(
      await recordVerdict(
        { locale: 'fr', slug: 'why', helpful: false, reason: 'other' },
        '10.9.9.9',
      ),
    ).toBe(false)
    expect(
      await recordVerdict({ locale: 'fr', slug: 'why', helpful: true, reason: null }, '10.9.9.9'),
    ).toBe(true)
  })
})
