import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'

type ErrorBody = { errors?: { message?: string }[] }

/** Downloads a translation file. Returns the error message if there is none, `null` otherwise. */
export async function downloadXliff(
  query: URLSearchParams,
  t: DeskTranslate,
): Promise<string | null> {
  const response = await fetch(`/api/entries/xliff?${query}`, {
    credentials: 'same-origin',
  }).catch(() => null)
  if (!response) return t('exchange.out.unreachable')
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as ErrorBody
    return body.errors?.[0]?.message ?? t('exchange.out.failed')
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
