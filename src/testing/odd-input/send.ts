import type { OddBody } from './odd-bodies.ts'
import type { OddRequest } from './odd-requests.ts'

function toForm(body: Extract<OddBody, { kind: 'form' }>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body.fields)) form.set(name, value)
  const { file } = body
  if (file)
    form.set(
      file.field,
      new File([Buffer.from(file.bytes, 'latin1')], file.name, { type: file.type }),
    )
  return form
}

/** The request as `fetch` takes it; `null` if no client could send it. */
export function toRequest(
  { method, path, headers, body }: OddRequest,
  base: string,
  cookie?: string,
): Request | null {
  try {
    return new Request(new URL(path, base), {
      method,
      headers: {
        ...(body?.kind === 'raw' && body.type ? { 'content-type': body.type } : {}),
        ...headers,
        ...(cookie ? { cookie } : {}),
      },
      body:
        body === null
          ? null
          : body.kind === 'form'
            ? toForm(body)
            : Buffer.from(body.bytes, body.encoding),
    })
  } catch {
    return null
  }
}
