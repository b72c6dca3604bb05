import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import { readFrame } from '../../published/read/frame.ts'
import { readQuestion, readQuestionByNumber } from '../../published/read/question.ts'
import { answerJson, answerMarkdown } from '../machine-readable/answer-formats.ts'
import { publicOrigin, questionPath } from '../screens/addresses.ts'
import { edgeTags } from '../tags/edge-tags.ts'
import { clinicTag } from '../tags/page-tags.ts'
import { serveFile, type ServedFile } from './file.ts'

const FORMATS = {
  md: { type: 'text/markdown', write: answerMarkdown },
  json: { type: 'application/json', write: answerJson },
} as const

/**
 * Whether the last part of an address asks for an answer in a form for programs: no answer's own
 * address has a dot.
 */
export const isFormatRequest = (last: unknown): boolean =>
  typeof last === 'string' && /\.(md|json)$/.test(last)

/**
 * Serves `slug.md` and `slug.json`, or `12.md` and `12.json` at a short address: the same text as the
 * page, in its own language only.
 */
export const serveAnswerFormat: GetServerSideProps = serveFile(
  async ({ params }): Promise<ServedFile | null> => {
    const locale = params?.locale
    const asked = String(params?.slug ?? params?.number)
    const [, key = '', ending = ''] = /^(.*)\.(md|json)$/.exec(asked) ?? []
    if (!isLocale(locale)) return null
    const outcome = await (params?.slug === undefined ? byNumber(locale, key) : bySlug(locale, key))
    const frame = await readFrame(locale)
    if (outcome?.kind === 'moved')
      return {
        type: 'text/plain',
        body: 'Moved.\n',
        status: 301,
        headers: { Location: `${questionPath(locale, outcome.slug)}.${ending}` },
      }
    if (outcome?.kind === 'gone')
      return {
        type: 'text/plain',
        body: 'This answer has been withdrawn.\n',
        status: 410,
        isPrivate: true,
      }
    if (outcome?.kind !== 'answer' || !frame?.locales.includes(locale)) return null
    const { type, write } = FORMATS[ending === 'md' ? 'md' : 'json']
    const { answer } = outcome.view
    const url = publicOrigin() + questionPath(locale, answer.slug)
    // Search engines should list the page and not its other forms.
    return {
      type,
      body: write({ answer, frame, url, locale }),
      tags: [...edgeTags(outcome.view), clinicTag(locale)],
      isPrivate: answer.sensitive,
      headers: {
        'Content-Language': locale,
        'X-Robots-Tag': 'noindex',
        Link: `<${url}>; rel="canonical"`,
      },
    }
  },
)

const byNumber = async (locale: Locale, key: string) => {
  const number = parseId(key)
  return number === null ? null : readQuestionByNumber(locale, number)
}

const bySlug = async (locale: Locale, key: string) =>
  key === '' || key.includes('\0') ? null : readQuestion(locale, key.normalize('NFC').toLowerCase())
