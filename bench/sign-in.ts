import { createHash, randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'

/**
 * node src/server/program.mjs bench/sign-in.ts EMAIL [URL]: whether the time of a failed sign-in
 * tells who exists. 200 wrong passwords for EMAIL, who must be a person of the desk, and 200 for
 * people who are not there, in turn, against a running portal on this computer; then the same for
 * the form of a forgotten password. Prints the medians and their ratio, which is what to look at:
 * 1.00 is perfect. Bounded: it asks a fixed number of times and stops.
 *
 * The portal must be started with TRUSTED_PROXIES=1: each attempt then comes from an address of its
 * own, so that it is the sign-in that is measured and not its throttle.
 */
const [email = '', address] = process.argv.slice(2)
const base = (
  address ??
  process.env.PUBLIC_URL ??
  `http://localhost:${process.env.PORT ?? 3000}`
).replace(/\/$/, '')
if (!email || !/^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(base)) {
  console.error(
    'Say whose sign-in to measure, on this computer only: node src/server/program.mjs bench/sign-in.ts EMAIL [http://localhost:3000]',
  )
  process.exit(1)
}

const TIMES = 200
const WARM_UP = 10

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const middle = (values: number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? 0
const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

let attempts = 0
/** A new address in a network that is kept for documentation (RFC 3849). */
const somewhere = (): string => `2001:db8::${(attempts += 1).toString(16)}`
const first = await fetch(`${base}/api/auth/csrf`)
const { csrfToken } = (await first.json()) as { csrfToken: string }
const cookie = first.headers
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ')

async function attempt(
  path: string,
  fields: Record<string, string>,
): Promise<{ took: number; answer: string }> {
  const began = performance.now()
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: base, 'x-forwarded-for': somewhere() },
  })
  const text = await response.text()
  const took = performance.now() - began
  return {
    took,
    answer: `${response.status} ${response.headers.get('location')} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
  }
}

const unknown = (): string =>
  `${randomBytes(email.split('@')[0]?.length ?? 5)
    .toString('hex')
    .slice(0, email.indexOf('@'))}@${email.split('@')[1]}`
const FORMS: [string, (who: string) => Promise<{ took: number; answer: string }>][] = [
  [
    'sign-in',
    (who) =>
      attempt('/api/auth/callback/credentials', {
        csrfToken,
        email: who,
        password: 'a wrong password of usual length',
        callbackUrl: '/admin',
      }),
  ],
  ['forgotten password', (who) => attempt('/sign-in/forgot', { email: who })],
]

const rows = []
for (const [form, send] of FORMS) {
  for (let time = 0; time < WARM_UP; time += 1) await send(unknown())
  const took = { known: [] as number[], unknown: [] as number[] }
  const answers = new Set<string>()
  for (let time = 0; time < TIMES; time += 1) {
    // Turn about, and each first as often as the other, so that whatever else this computer does
    // weighs on both alike.
    for (const who of time % 2 === 0
      ? (['known', 'unknown'] as const)
      : (['unknown', 'known'] as const)) {
      const { took: each, answer } = await send(who === 'known' ? email : unknown())
      took[who].push(each)
      answers.add(answer)
    }
  }
  const spread = (values: number[]) =>
    `${round(middle(values, 0.25), 1)} to ${round(middle(values, 0.75), 1)}`
  rows.push({
    form,
    'known (median ms)': round(median(took.known), 1),
    'unknown (median ms)': round(median(took.unknown), 1),
    'known / unknown': round(median(took.known) / median(took.unknown), 3),
    'known (middle half)': spread(took.known),
    'unknown (middle half)': spread(took.unknown),
    'different answers': answers.size,
  })
}
console.log(`${base}, ${TIMES} attempts each, one at a time, Node ${process.versions.node}`)
console.table(rows)
