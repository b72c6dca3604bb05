import { describe, expect, it } from 'vitest'
import { coverageAddress, coverageFilterFrom, filterCoverage } from './coverage-filter.ts'
import type { CoveredAnswer } from './coverage.ts'
import type { TranslationStatus } from './status-labels.ts'

const standing = (partial: Partial<TranslationStatus>): TranslationStatus => ({
  state: 'current',
  severity: null,
  openChanges: 0,
  hasNewerDraft: false,
  ...partial,
})
const answer = (
  id: number,
  translations: CoveredAnswer['translations'],
  partial: Partial<CoveredAnswer> = {},
): CoveredAnswer => ({
  id,
  locale: 'en',
  question: `Q${id}`,
  state: 'published',
  isPublic: true,
  topics: [1],
  translations,
  ...partial,
})

const ANSWERS = [
  answer(1, [{ id: 11, locale: 'es', standing: standing({}) }]),
  answer(
    2,
    [
      { id: 12, locale: 'es', standing: standing({ state: 'stale', severity: 'clarifying' }) },
      { id: 22, locale: 'ar', standing: standing({ state: 'draft' }) },
    ],
    { topics: [2] },
  ),
  answer(
    3,
    [{ id: 13, locale: 'ar', standing: standing({ state: 'stale', severity: 'safety' }) }],
    { isPublic: false, state: 'draft' },
  ),
  answer(4, [], { state: 'withdrawn', isPublic: false }),
  answer(5, [], { locale: 'es' }),
]
const shown = (query: Record<string, string>) =>
  filterCoverage(ANSWERS, coverageFilterFrom(query), ['es', 'ar']).answers.map(({ id }) => id)

describe('the page of translations', () => {
  it.each<[string, Record<string, string>, number[]]>([
    ['everything, what a safety change hides first', {}, [3, 1, 2, 4, 5]],
    [
      'what is missing in one’s languages, and nothing that was withdrawn',
      { language: 'mine', state: 'missing' },
      [3, 1, 5],
    ],
    [
      'what is missing in one language, before readers',
      { language: 'es', state: 'missing', readers: '1' },
      [],
    ],
    ['what a change of a kind concerns', { severity: 'clarifying' }, [2]],
    [
      'a state and a kind of change of the same translation',
      { state: 'draft', severity: 'clarifying' },
      [],
    ],
    ['one topic', { topic: '2' }, [2]],
    ['no answer as a translation of itself', { language: 'es' }, [1, 2, 3, 4]],
    [
      'everything for values that it does not know',
      { language: 'xx', state: 'nonsense', severity: 'grave', topic: '-1' },
      [3, 1, 2, 4, 5],
    ],
  ])('shows %s', (_what, query, ids) => expect(shown(query).sort()).toEqual([...ids].sort()))

  it('lists translations hidden by a safety change first', () => expect(shown({})[0]).toBe(3))

  it('counts what each choice would show', () => {
    const { counts, severities } = filterCoverage(ANSWERS, coverageFilterFrom({ state: 'draft' }), [
      'es',
    ])
    expect(counts.get('es')).toMatchObject({ missing: 1, current: 1, stale: 1 })
    expect(counts.get('ar')).toMatchObject({ missing: 2, draft: 1, stale: 1 })
    expect(counts.get('en')).toMatchObject({ missing: 1 })
    expect(severities).toEqual({ wording: 0, clarifying: 1, safety: 1 })
  })

  it('keeps its filter in its URL', () => {
    const filter = coverageFilterFrom({
      language: 'mine',
      state: 'stale',
      severity: 'safety',
      topic: '7',
      readers: '1',
      page: '3',
    })
    expect(
      coverageFilterFrom(
        Object.fromEntries(new URL(coverageAddress(filter), 'http://desk').searchParams),
      ),
    ).toEqual(filter)
    expect(coverageAddress(coverageFilterFrom({}))).toBe('/admin/coverage')
  })
})
