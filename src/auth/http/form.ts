const MAX_BODY_BYTES = 16_384

export type FormFields = Record<string, string>
export class FormError extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message)
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
    throw new FormError(413, 'The form is too large.')
  const reader = request.body?.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for (let size = 0; reader;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > MAX_BODY_BYTES) {
      await reader.cancel()
      throw new FormError(413, 'The form is too large.')
    }
    try {
      text += decoder.decode(value, { stream: true })
    } catch {
      throw new FormError(400, 'The text is not valid UTF-8.')
    }
  }
  return text
}

function toFields(entries: Iterable<[string, unknown]>): FormFields {
  const fields: FormFields = Object.create(null) as FormFields
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || Object.hasOwn(fields, name))
      throw new FormError(400, `“${name.slice(0, 40)}” must be a single text value.`)
    if (/\0|\p{Surrogate}/u.test(value))
      throw new FormError(400, `“${name.slice(0, 40)}” contains invalid characters.`)
    fields[name] = value
  }
  return fields
}

/**
 * Reads the fields of a form or of a flat JSON object of at most 16 KiB. `true` becomes text, because
 * next-auth's clients send `json: true`. Throws a FormError.
 */
export async function readSignInForm(request: Request): Promise<FormFields> {
  const contentType = (request.headers.get('content-type') ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase()
  const text = await readText(request)
  if (contentType === 'application/x-www-form-urlencoded')
    return toFields(new URLSearchParams(text))
  if (contentType !== 'application/json') throw new FormError(415, 'Send a form or JSON.')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new FormError(400, 'The body is not valid JSON.')
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new FormError(400, 'Send a JSON object.')
  return toFields(
    Object.entries(data).map(([name, value]) => [name, value === true ? 'true' : value]),
  )
}
