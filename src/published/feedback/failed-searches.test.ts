import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { wordsToCount, countFailedSearch } from './failed-searches.ts'
import { closeFeedbackIntake } from './feedback-intake.ts'

describe('the words to count of a search without results', () => {
  it.each([
    ['Waiting  LIST?', 'waiting list'],
    ['¿Lista de espera?', 'lista de espera'],
    ['قائمة الانتظار', 'قائمة الانتظار'],
    ['等候名单', '等候 名单'],
  ])('of %s are %s', (query, words) => {
    expect(wordsToCount(query, /\p{Script=Han}/u.test(query) ? 'zh' : 'en')).toBe(words)
  })

  it.each([
    'how long is the waiting list',
    'room 12',
    'call ٠٧٧',
    'ann@example.org',
    'suicide',
    'i want to dye sucide',
    'quiero morir',
    '自杀',
    '',
    '???',
    'a'.repeat(40),
  ])('of %j are none', (query) => {
    expect(wordsToCount(query, 'en')).toBeNull()
  })
})

describe('a failed search', () => {
  let client: pg.Client
  beforeAll(async () => {
    process.env.DATABASE_URL = await createTestDatabase()
    client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
  })
  afterAll(async () => {
    await closeFeedbackIntake()
    await client.end()
  })

  const rows = async () =>
    (
      await client.query<{ mark: string; locale: string; times: number; words: string | null }>(
        'select mark, locale, times, words from workflow.failed_searches order by day desc',
      )
    ).rows
  const dayPasses = () => client.query('update workflow.failed_searches set day = day - 1')

  it('is stored as a hash for two days, with its words on the third, and deleted after ninety days', async () => {
    await countFailedSearch('en', 'Waiting list')
    await countFailedSearch('en', 'waiting list?')
    expect(await rows()).toEqual([
      { mark: expect.stringMatching(/^[\w-]{43}$/) as string, locale: 'en', times: 2, words: null },
    ])
    await dayPasses()
    await countFailedSearch('en', 'waiting list')
    await dayPasses()
    expect((await rows()).map(({ words }) => words)).toEqual([null, null])
    await countFailedSearch('en', 'WAITING list')
    expect((await rows()).map(({ words }) => words)).toEqual(['waiting list', null, null])
    await client.query('update workflow.failed_searches set day = day - 90')
    await countFailedSearch('en', 'parking')
    expect((await rows()).map(({ times, words }) => [times, words])).toEqual([[1, null]])
  })

  it('by somebody who may be in danger is not stored', async () => {
    const before = await rows()
    await countFailedSearch('en', 'want to die')
    await countFailedSearch('es', 'me quiero matar')
    expect(await rows()).toEqual(before)
  })

  it('has no column for a time of day, an address or anything else', async () => {
    const { rows: columns } = await client.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'workflow'
        and table_name = 'failed_searches' order by ordinal_position`,
    )
    expect(columns.map(({ column_name: name, data_type: type }) => `${name} ${type}`)).toEqual([
      'mark text',
      'locale text',
      'day date',
      'times integer',
      'words text',
    ])
  })
})
