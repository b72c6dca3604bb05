type ErrorBody = { errors?: { message?: string }[] }

/** Downloads a translation file. Returns the error message if there is none, `null` otherwise. */
export async function downloadXliff(query: Record<string, string>): Promise<string | null> {
  const response = await fetch(`/api/entries/xliff?${new URLSearchParams(query)}`, {
    credentials: 'same-origin',
  }).catch(() => null)
  if (!response) return 'The portal can not be reached. Check your connection.'
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as ErrorBody
    return body.errors?.[0]?.message ?? 'The file could not be made. Try again in a moment.'
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ??
    'answers.xlf'
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}
