import { CANARIES } from './words.ts'

export type Asked = {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}
export type Answered = { asked: Asked; status: number; text: string }

/**
 * Sends a request as a reader, without following redirects. `text` is everything that comes back:
 * status line, headers and body.
 */
export async function ask(base: string, asked: Asked): Promise<Answered> {
  const { method, path, headers, body } = asked
  const response = await fetch(base + path, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body,
    redirect: 'manual',
  })
  const text = `${[...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${await response.text()}`
  return { asked, status: response.status, text }
}

/** Sends many requests, a few at a time, and hands each answer to `look`. */
export async function askAll(
  base: string,
  requests: readonly Asked[],
  look: (answered: Answered) => void,
): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let at = next++; at < requests.length; at = next++) look(await ask(base, requests[at]!))
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

/** The canary words of an answer that were not in the question. */
export function leaked({ asked, text }: Answered): string[] {
  const said = new Set(
    (JSON.stringify(asked).match(CANARIES) ?? []).map((word) => word.toLowerCase()),
  )
  return [...new Set((text.match(CANARIES) ?? []).map((word) => word.toLowerCase()))].filter(
    (word) => !said.has(word),
  )
}
