import { escapeMarkup } from '../../core/escape-markup.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Answer, Frame } from '../../published/views.ts'
import { embedPath, homePath, questionPath } from '../screens/addresses.ts'

/** Of the frame, in CSS pixels, unless the other site has less room. */
const SIZE = { width: 640, height: 480 }
/** For how long other sites may use it, in seconds: an hour. The frame itself is always current. */
const CACHE_AGE = 3_600

type Embedding = {
  answer: Answer
  frame: Frame
  locale: Locale
  origin: string
  maxWidth: number
  maxHeight: number
}

/** What another site needs to know to show an answer in a frame (oembed.com). */
export function oembedJson(embedding: Embedding): string {
  const { answer, frame, locale, origin, maxWidth, maxHeight } = embedding
  const width = Math.min(SIZE.width, maxWidth)
  const height = Math.min(SIZE.height, maxHeight)
  const address = origin + embedPath(locale, answer.slug)
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: answer.question,
      url: origin + questionPath(locale, answer.slug),
      provider_name: frame.clinicName.text,
      provider_url: origin + homePath(locale),
      cache_age: CACHE_AGE,
      width,
      height,
      html: `<iframe src="${escapeMarkup(address)}" width="${width}" height="${height}" title="${escapeMarkup(answer.question)}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    },
    null,
    2,
  )}\n`
}
