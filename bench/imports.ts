import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * npm run bench:imports -- [PAIRS] [once]: what an import of a long document costs, with repairs and
 * checks, in a data folder of its own that is removed at the end. Bounded by the number of pairs. `once`:
 * published, and nothing else.
 * Bars: 10,000 pairs in under five minutes; memory that does not grow with the document; an import
 * that was killed leaves nothing behind and is simply run again; a second run writes nothing.
 */
const pairs = Number(process.argv[2] ?? 10_000)
const isOnce = process.argv[3] === 'once'
const BAR = { seconds: 300, pairs: 10_000 }
const SUBJECTS = [
  'trust',
  'sleep',
  'grief',
  'anger',
  'fear',
  'work',
  'family',
  'school',
  'money',
  'food',
  'pain',
  'memory',
  'hope',
  'stress',
  'habits',
  'dreams',
]
const ASKS = [
  'What helps with',
  'Why do I think about',
  'How long does it take to change',
  'When should I ask for help with',
  'Who can I talk to about',
  'Where can I read more about',
]

/** A document with the faults of the real one, in known shares. */
function documentOf(count: number, end = 'whenever you like'): string {
  return Array.from({ length: count }, (_, index) => {
    const [ask, subject] = [ASKS[index % ASKS.length], SUBJECTS[index % SUBJECTS.length]]
    const fault = index % 5 === 0 ? ' You dont have to decide now.Take your time.' : ''
    return `Question: ${ask} ${subject} in case ${index}?\n\nCase ${index} about ${subject} is one that we know well.${fault} A therapist listens to you, asks what you need, and looks for a way with you.\n\nYou can stop ${end}.\n`
  }).join('\n')
}

type Ran = { seconds: number; peakMb: number; code: number | null; said: string }

const halfWay = (said: string) =>
  Array.from(said.matchAll(/(\d+) of (\d+) written/g)).some(
    ([, done, all]) => Number(done) >= Number(all) / 2,
  )

/**
 * Runs the command as a person does; `kill` ends it the hard way once its progress says that it is
 * half done.
 */
async function seed(dataDir: string, args: string[], kill = false): Promise<Ran> {
  const began = performance.now()
  const child = spawn('npm', ['run', '--silent', 'seed', '--', ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let peak = 0
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (kill && halfWay(said))
        void importing(child).then((pid) => pid && process.kill(pid, 'SIGKILL'))
    })
  const watch = setInterval(
    () =>
      void importing(child).then(
        async (pid) => (peak = Math.max(peak, pid ? await residentMb(pid) : 0)),
      ),
    250,
  )
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  clearInterval(watch)
  return {
    seconds: Math.round((performance.now() - began) / 100) / 10,
    peakMb: Math.round(peak),
    code,
    said,
  }
}

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
    .split(' ')
    .filter(Boolean)
    .map(Number)

/** The process that imports: the descendant whose program is the import itself. */
async function importing(child: ChildProcess): Promise<number | null> {
  const stack = await childrenOf(child.pid ?? 0)
  for (let pid = stack.pop(); pid; pid = stack.pop()) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (/exit-with-parent/.test(command)) return pid
    stack.push(...(await childrenOf(pid)))
  }
  return null
}
const residentMb = async (pid: number): Promise<number> =>
  Number(
    /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? 0,
  ) / 1024

const folder = await mkdtemp(join(tmpdir(), 'attune-bench-'))
const rows: Record<string, unknown>[] = []
const run = async (
  what: string,
  count: number,
  args: string[],
  { kill = false, end = 'whenever you like' } = {},
) => {
  const dataDir = join(folder, `data-${count}-${what.slice(0, 6)}`)
  const file = join(folder, `leaflet-${count}.txt`)
  await writeFile(file, documentOf(count, end))
  const { said, ...ran } = await seed(dataDir, [file, '--fix', ...args], kill)
  const last =
    said
      .split('\n')
      .filter((line) => /^Written|^Nothing|^  *leaflet.*\d of|faults?:|rror/.test(line))
      .at(-1) ?? said.split('\n').filter(Boolean).at(-1)
  rows.push({ what, pairs: count, ...ran, said: last })
  console.log(rows.at(-1))
}
try {
  if (!isOnce) {
    await run('drafts', Math.ceil(pairs / 10), [])
    await run('drafts, killed half-way', pairs, [], { kill: true })
    await run('drafts, again', pairs, [])
    await run('drafts, a second run', pairs, [])
    await run('drafts, every answer changed', pairs, [], { end: 'at any time' })
    await run('published', Math.ceil(pairs / 10), ['--publish'])
  }
  await run('published', pairs, ['--publish'])
  const slow = rows.filter(
    ({ what, code, seconds, pairs: count }) =>
      (code !== 0 && what !== 'drafts, killed half-way') ||
      Number(seconds) > Math.max(60, (BAR.seconds / BAR.pairs) * Number(count)),
  )
  console.log(
    slow.length === 0
      ? `Each within ${BAR.seconds} s for ${BAR.pairs}.`
      : `Failed, or slower than ${BAR.seconds} s for ${BAR.pairs}: ${slow.map(({ what }) => what).join('; ')}`,
  )
  process.exitCode = slow.length === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
  console.table(rows)
}
