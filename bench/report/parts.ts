export type Form = 'full' | 'quick' | 'tiny'

/** A benchmark that is a part of the report. Each starts what it needs, and removes it. */
export type Part = {
  /** For `--only`, and of its command: `npm run bench:NAME`. */
  name: string
  title: string
  script: string
  /** Its values in each form; missing: not in that form. */
  values: Partial<Record<Form, readonly string[]>>
  /** Its time limit. */
  minutes: number
  /** What it prints is Markdown. */
  isMarkdown?: boolean
}

/** In the order in which they run: those first by which others are understood. */
export const PARTS: readonly Part[] = [
  {
    name: 'beside',
    title: 'Alone, behind the edge, and beside others',
    script: 'beside/run.ts',
    values: {
      full: ['5', '6', '200000'],
      quick: ['3', '3', '20000', 'quick'],
      tiny: ['1', '1', '400', 'quick'],
    },
    minutes: 20,
    isMarkdown: true,
  },
  {
    name: 'everywhere',
    title: 'From a publication to two processes and the edge',
    script: 'everywhere.ts',
    values: { full: ['100'], quick: ['30'], tiny: ['2'] },
    minutes: 5,
  },
  {
    name: 'readers',
    title: 'An old phone, beside Starlight',
    script: 'readers/run.ts',
    values: { full: ['15', 'weight'], quick: ['3', 'weight'], tiny: ['1', 'weight'] },
    minutes: 8,
  },
  {
    name: 'scale',
    title: 'Few documents beside many: 500, and 50,000 in four languages',
    script: 'scale/run.ts',
    values: {
      full: ['500', '200000'],
      quick: ['500', '10000', 'ratios'],
      tiny: ['100', '300', 'ratios'],
    },
    minutes: 15,
  },
  {
    name: 'imports',
    title: 'An import of 10,000',
    script: 'imports.ts',
    values: { full: ['10000', 'once'], tiny: ['20', 'once'] },
    minutes: 8,
  },
  {
    name: 'search',
    title: 'Search, with 50,000 answers in each of four languages',
    script: 'search/run.ts',
    values: { full: ['50000', '4'] },
    minutes: 10,
  },
  {
    name: 'codes',
    title: 'Codes of health records, with 50,000 answers',
    script: 'codes.ts',
    values: { full: [] },
    minutes: 5,
  },
  {
    name: 'memory',
    title: 'Memory of translations, with 50,000 pairs',
    script: 'memory.ts',
    values: { full: [] },
    minutes: 5,
  },
]
