import { createHash } from 'node:crypto'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { localeFacts } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { packPath, type Pack } from '../../published/pack.ts'
import { upperCased, qrDrawing } from '../../published/qr-drawing.ts'
import { greetingText, titleText } from './pack-options.ts'

/** What a clinician needs to hand a pack over. */
export type GivenPack = {
  code: string
  /** YYYY-MM-DD. */
  day: string
  url: string
  /** The QR code as a path in a square of `size` units. */
  qr: { path: string; size: number }
  language: string
  title: string
  questions: number
  /** For a message to the client, in the pack's language. It names no sensitive subject. */
  message: { subject: string; body: string }
  /** SHA-256 of the texts as they are today, for the chart. */
  hash: string
}

type TextRow = Row<'portal.entries', 'source_id' | 'text_hash' | 'sensitive' | 'locale'>

/**
 * A stored pack as it is handed over on a day. `origin`: the address of the portal. Reads within
 * the caller's transaction.
 */
export async function givenPack(
  sql: Sql,
  pack: Omit<Pack, 'ready'>,
  { origin, day }: { origin: string; day: string },
): Promise<GivenPack> {
  const { code, locale, greeting, numbers } = pack
  const rows = await sql<TextRow>(
    `select distinct on (source_id) source_id, text_hash, sensitive, locale from portal.entries
      where source_id in (select n::int from jsonb_array_elements_text($1::jsonb) n)
        and (locale = $2 or entry_id = source_id)
      order by source_id, (locale = $2) desc`,
    [JSON.stringify(numbers), locale],
  )
  const texts = numbers.flatMap((number) => rows.filter((row) => row.source_id === number))
  const t = siteMessages(locale)
  const url = `${origin}${packPath(code, day)}`
  const neutral = t('home.title')
  const title = (await titleText(sql, pack.title, locale)) ?? neutral
  // What arrives on a locked screen must not tell the subject.
  const subject = texts.some(({ sensitive }) => sensitive) ? neutral : title
  const words = await greetingText(sql, greeting, locale)
  return {
    code,
    day,
    url,
    qr: qrDrawing(upperCased(url)),
    language: localeFacts(locale).name,
    title,
    questions: texts.length,
    message: { subject, body: [subject, ...(words ? [words] : []), url].join('\n') },
    hash: createHash('sha256').update(lines(texts)).digest('hex'),
  }
}

/** One line for each text: its number, its language and the hash under which it was signed. */
const lines = (texts: readonly TextRow[]): string =>
  texts.map((text) => `${text.source_id} ${text.locale} ${text.text_hash}\n`).join('')
