import type { Asked } from './pages.ts'

export type Measured = {
  what: string
  as: string
  status: number
  'first (ms)': number
  'median (ms)': number
  'HTML (KB)': number
}

const TIMES = 5

async function ask(
  base: string,
  cookie: string,
  { path, search }: Asked,
): Promise<{ status: number; ms: number; bytes: number }> {
  const began = performance.now()
  const headers = {
    cookie,
    origin: base,
    'sec-fetch-site': 'same-origin',
    ...(search
      ? {
          'content-type': 'application/x-www-form-urlencoded',
          'x-payload-http-method-override': 'GET',
        }
      : {}),
  }
  const answer = await fetch(base + path, {
    headers,
    method: search ? 'POST' : 'GET',
    body: search,
    redirect: 'manual',
  })
  const { byteLength } = await answer.arrayBuffer()
  return { status: answer.status, ms: performance.now() - began, bytes: byteLength }
}

/**
 * What one page costs a person who waits for it: the first time, and the median of five more, each
 * until its last byte.
 */
export async function measure(base: string, cookie: string, asked: Asked): Promise<Measured> {
  const first = await ask(base, cookie, asked)
  const took: number[] = []
  for (let time = 0; time < TIMES; time += 1) took.push((await ask(base, cookie, asked)).ms)
  took.sort((one, other) => one - other)
  return {
    what: asked.what,
    as: asked.as,
    status: first.status,
    'first (ms)': Math.round(first.ms),
    'median (ms)': Math.round(took[Math.floor(TIMES / 2)] ?? 0),
    'HTML (KB)': Math.round(first.bytes / 1024),
  }
}
