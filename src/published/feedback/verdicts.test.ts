import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { closeFeedbackIntake } from './feedback-intake.ts'
import { addReason, recordVerdict } from './verdicts.ts'

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

  it('is stored with the answer, the language and the week only', async () => {
    const no = await recordVerdict({ locale: 'en', number: 7, helpful: false }, '10.0.0.1')
    expect(no).not.toBeNull()
    expect(await recordVerdict({ locale: 'ar', number: 7, helpful: true }, '10.0.0.1')).not.toBe(
      null,
    )
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
      { entry_id: 7, locale: 'en', helpful: false, reason: null },
    ])
  })

  it('gets a reason once, and only a "no" does', async () => {
    const no = await recordVerdict({ locale: 'es', number: 7, helpful: false }, '10.0.0.2')
    const yes = await recordVerdict({ locale: 'es', number: 7, helpful: true }, '10.0.0.2')
    await addReason(no ?? '', 'unclear')
    await addReason(no ?? '', 'other')
    await addReason(yes ?? '', 'other')
    const { rows } = await client.query(
      "select helpful, reason from workflow.feedback where locale = 'es' order by helpful",
    )
    expect(rows).toEqual([
      { helpful: false, reason: 'unclear' },
      { helpful: true, reason: null },
    ])
  })

  it('about an answer that does not exist is not stored', async () => {
    expect(await recordVerdict({ locale: 'en', number: 8, helpful: true }, '10.0.0.1')).toBeNull()
  })

  it('is not counted above the weekly maximum of an answer, even from many senders', async () => {
    await client.query(
      `insert into workflow.feedback (week, entry_id, locale, helpful)
        select date_trunc('week', now() at time zone 'UTC')::date, 7, 'fr', false
        from generate_series(1, 200)`,
    )
    expect(await recordVerdict({ locale: 'fr', number: 7, helpful: false }, '10.9.9.9')).toBeNull()
    expect(
      await recordVerdict({ locale: 'fr', number: 7, helpful: true }, '10.9.9.9'),
    ).not.toBeNull()
  })
})
