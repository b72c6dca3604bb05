import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './source-files.ts'
import { typedWordsIn } from './typed-words.ts'

/**
 * Runs the checks (`check`) or everything (`all`), goes on after a failure, and ends with the line
 * `N passed, N failed`: every test counts as one, and so does each of the other checks.
 */
type Tally = { passed: number; failed: number }
type Step = {
  name: string
  command: string[]
  report?: { file: string; read: (json: never) => Tally }
  environment?: Record<string, string>
}

const reports = mkdtempSync(join(tmpdir(), 'attune-reports-'))
const vitestReport = join(reports, 'vitest.json')
const vitest = [
  'vitest',
  'run',
  '--config',
  'src/testing/vitest.config.ts',
  '--reporter',
  'default',
  '--reporter',
  'json',
  '--outputFile.json',
  vitestReport,
]

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  success: boolean
  testResults: { status: string; assertionResults: unknown[] }[]
}
const readVitest = (report: VitestReport): Tally => {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles }
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}
const readPlaywright = ({ stats, errors }: PlaywrightReport): Tally => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
})

const everything = process.argv[2] === 'all'
/**
 * Only the quick check uses caches: a cache knows which files changed, but not what a change means
 * for the files that import them.
 */
const cached = (...options: string[]) => (everything ? [] : options)
const CHECKS: Step[] = [
  {
    name: 'lint',
    command: [
      'eslint',
      '-c',
      'src/testing/eslint.config.mjs',
      '.',
      ...cached(
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        'node_modules/.cache/eslint/',
      ),
    ],
  },
  { name: 'lint with types', command: ['oxlint'] },
  {
    name: 'types',
    command: [
      '../typescript-7/bin/tsc',
      '--noEmit',
      '-p',
      '.',
      ...cached('--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'),
    ],
  },
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '.',
      '--log-level',
      'warn',
      ...cached('--cache', '--cache-location', 'node_modules/.cache/prettier-check'),
    ],
  },
  {
    name: 'dead code',
    command: [
      'knip',
      '-c',
      'src/testing/knip.jsonc',
      '--no-progress',
      '--treat-config-hints-as-errors',
    ],
  },
]
/** The journeys would build too; here it runs beside the checks, and a failure says what it is. */
const BUILD: Step = { name: 'build', command: ['node', 'src/server/build.mjs'] }
const RULES: Step = {
  name: 'rules',
  command: [...vitest, '--project', 'rules'],
  report: { file: vitestReport, read: readVitest },
}
const TESTS: Step = {
  name: 'tests',
  command: vitest,
  report: { file: vitestReport, read: readVitest },
  environment: { ATTUNE_TEST_LOG_LEVEL: 'info' },
}
const journeysReport = join(reports, 'playwright.json')
const JOURNEYS: Step = {
  name: 'journeys in a browser',
  command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
  report: { file: journeysReport, read: readPlaywright },
  environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport },
}

const total: Tally = { passed: 0, failed: 0 }

/** A line of the log that is searched for typed words, and is not a reason to look at the terminal. */
const isMinor = (line: string): boolean => /\{"level":"(info|warn)"/.test(line)

/**
 * Runs Node or a program of node_modules; resolves with whether it succeeded and what it said. `quiet` does
 * not show that while it runs.
 */
function run(
  [program = '', ...options]: string[],
  quiet: boolean,
  own: Record<string, string> = {},
) {
  const environment = {
    ...process.env,
    ...own,
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  }
  const path = program === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', program)
  const child = spawn(path, options, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    let line = ''
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (quiet) return
      const lines = (line + chunk.toString()).split('\n')
      line = lines.pop() ?? ''
      for (const each of lines) if (!isMinor(each)) process.stdout.write(`${each}\n`)
    })
    stream.on('end', () => process.stdout.write(quiet ? '' : line))
  }
  return new Promise<{ ok: boolean; said: string }>((resolve) => {
    child.on('error', (error) => resolve({ ok: false, said: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, said }))
  })
}

async function take({ name, command, report, environment }: Step) {
  const began = Date.now()
  if (report) console.log(`\n${name}`)
  const { ok, said } = await run(command, !report, environment)
  const tally = report ? tallyOf(report, ok) : { passed: Number(ok), failed: Number(!ok) }
  const leaked = report ? typedWordsIn(said) : []
  if (leaked.length > 0) {
    tally.failed += 1
    console.log(`\nThe output has words that the tests typed:\n${leaked.join('\n')}`)
  }
  total.passed += tally.passed
  total.failed += tally.failed
  const seconds = `${Math.round((Date.now() - began) / 1000)} s`
  console.log(
    `${tally.failed === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds})${!report && said.trim() ? `\n${said.trim()}` : ''}`,
  )
}

/**
 * What a runner's own report says; a runner that failed without saying which test did counts as one
 * failure.
 */
function tallyOf({ file, read }: NonNullable<Step['report']>, ok: boolean): Tally {
  const tally = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')) as never)
    : { passed: 0, failed: 0 }
  return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** Two at a time; the longest begins first. */
const queue = [everything ? BUILD : RULES, ...CHECKS]
const takeNext = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) await take(step)
}
await Promise.all([takeNext(), takeNext()])
if (everything) {
  await take(TESTS)
  await take(JOURNEYS)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
