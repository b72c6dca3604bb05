import { expect, it } from 'vitest'
import { readSeedArguments } from './seed-arguments.ts'

it.each([
  [[], ['Name at least one document.']],
  [
    ['a.txt', '--locale', 'zz'],
    [
      '“zz” is not a language of Attune. Use one of en (English), es (Español), fr (Français), ar (العربية), zh (中文), vi (Tiếng Việt).',
    ],
  ],
  [
    ['--locale', 'zz'],
    ['Name at least one document.', expect.stringContaining('“zz” is not a language')],
  ],
  [['a.txt', '--lokale', 'en'], [expect.stringContaining("Unknown option '--lokale'")]],
  [
    ['a.txt', 'b.txt', '--document', 'c'],
    ['--document names one document, so give one file with it.'],
  ],
])('%j: reports all errors', (argv, errors) => expect(readSeedArguments(argv)).toEqual({ errors }))

it('parses valid arguments', () => {
  expect(
    readSeedArguments([
      'a.txt',
      '--locale',
      'ar',
      '--topic',
      'one',
      '--topic',
      'two',
      '--dry-run',
      '--json',
    ]),
  ).toMatchObject({
    files: ['a.txt'],
    locale: 'ar',
    topics: ['one', 'two'],
    dryRun: true,
    publish: false,
    json: true,
  })
})
