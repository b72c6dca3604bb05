import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import { readFrame } from '../../published/read/frame.ts'
import { readQuestion, readQuestionByNumber } from '../../published/read/question.ts'
import { oembedJson } from '../machine-readable/oembed.ts'
import { publicOrigin } from '../screens/addresses.ts'
import { edgeTags } from '../tags/edge-tags.ts'
import { clinicTag } from '../tags/page-tags.ts'
import { serveFile, type ServedFile } from './file.ts'

/**
 * `/oembed?url=…`: how to show the answer at an address in a frame. Only for addresses of this
 * portal, in the one form JSON; nothing for sensitive and withdrawn answers.
 */
export const serveOembed: GetServerSideProps = serveFile(
  async ({ req }): Promise<ServedFile | null> => {
    const { searchParams } = new URL(req.url ?? '/', 'http://portal')
    const format = searchParams.get('format') ?? 'json'
    if (format !== 'json')
      return { type: 'text/plain', body: 'Only format=json is made.\n', status: 501 }
    const place = answerAt(searchParams.get('url') ?? '')
    if (!place) return null
    const outcome = await place.read()
    if (outcome?.kind === 'moved' || outcome?.kind !== 'answer') return null
    const { answer } = outcome.view
    const frame = await readFrame(place.locale)
    if (answer.sensitive || !frame?.locales.includes(place.locale)) return null
    const limit = (name: string) => {
      const text = searchParams.get(name) ?? ''
      return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Infinity
    }
    return {
      type: 'application/json',
      body: oembedJson({
        answer,
        frame,
        locale: place.locale,
        origin: publicOrigin(),
        maxWidth: limit('maxwidth'),
        maxHeight: limit('maxheight'),
      }),
      tags: [...edgeTags(outcome.view), clinicTag(place.locale)],
    }
  },
)

const ADDRESS = /^\/([a-z]{2})\/(?:(?:embed\/)?questions\/([^/]+)|a\/(\d+))\/?$/

/** The answer at an address of this portal, by any of its addresses. */
function answerAt(address: string) {
  if (address.length > 2_000 || !URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  if (origin !== publicOrigin()) return null
  const [, locale, slug, number] = ADDRESS.exec(pathname) ?? []
  if (!isLocale(locale)) return null
  return {
    locale,
    read: () => (slug === undefined ? byNumber(locale, number) : bySlug(locale, slug)),
  }
}

const byNumber = async (locale: Locale, text: string | undefined) => {
  const number = parseId(text)
  return number === null ? null : readQuestionByNumber(locale, number)
}

async function bySlug(locale: Locale, encoded: string) {
  try {
    const slug = decodeURIComponent(encoded).normalize('NFC').toLowerCase()
    const outcome = slug.includes('\0') ? null : await readQuestion(locale, slug)
    return outcome?.kind === 'moved' ? readQuestion(locale, outcome.slug) : outcome
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
