import type { IncomingMessage } from 'node:http'

/** The fields of a small form; `null` for anything else. `maxLength` is in characters. */
export async function readForm(
  request: IncomingMessage,
  maxLength: number,
): Promise<Record<string, string> | null> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return null
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > maxLength) return null
  }
  return Object.fromEntries(new URLSearchParams(body))
}
