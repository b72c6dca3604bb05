import { escapeXml } from '../../core/escape-markup.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { CodedCard } from '../../published/codes/by-code.ts'
import { oidOf } from '../../published/codes/codes.ts'
import type { Frame } from '../../published/views.ts'
import { homePath, linkToQuestion } from '../screens/addresses.ts'

/**
 * What a record asked for and what was found. `code` is left out unless it is well formed, so that
 * nothing else of a request comes back.
 */
export type Knowledge = {
  code: { system: string; code: string } | null
  found: CodedCard[]
  frame: Frame
  locale: Locale
  origin: string
}

const NOW = () => new Date().toISOString()

const addressOf = (card: CodedCard, { locale, origin }: Knowledge): string =>
  origin + linkToQuestion(locale, card)

const titleOf = ({ frame, locale }: Knowledge): string =>
  `${siteMessages(locale)('home.title')} · ${frame.clinicName.text}`

/** What was found, in words; that nothing was, if so. */
const subtitleOf = ({ found, locale }: Knowledge): string => {
  const t = siteMessages(locale)
  return found.length === 0 ? t('search.none') : t('search.count', { count: found.length })
}

const categoriesOf = ({ code, locale }: Knowledge): { scheme: string; term: string }[] => [
  ...(code
    ? [
        { scheme: 'mainSearchCriteria.v.c', term: code.code },
        { scheme: 'mainSearchCriteria.v.cs', term: oidOf(code.system) },
      ]
    : []),
  { scheme: 'informationRecipient.languageCode.c', term: locale },
]

const updatedOf = ({ found }: Knowledge): string =>
  found
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1) ?? NOW()

/** The response as JSON, of the shape that MedlinePlus Connect has and records parse. */
export function connectJson(knowledge: Knowledge): string {
  const { found, frame, locale, origin } = knowledge
  const text = (value: string, type = 'text') => ({ _value: value, type })
  return `${JSON.stringify({
    feed: {
      xsi: 'http://www.w3.org/2001/XMLSchema-instance',
      base: `${origin}/`,
      lang: locale,
      title: text(titleOf(knowledge)),
      subtitle: text(subtitleOf(knowledge)),
      author: {
        name: { _value: frame.clinicName.text },
        uri: { _value: origin + homePath(locale) },
      },
      updated: { _value: updatedOf(knowledge) },
      category: categoriesOf(knowledge),
      id: { _value: `${origin}/connect` },
      entry: found.map((card) => ({
        lang: card.lang,
        title: text(card.question),
        link: [
          {
            title: card.question,
            rel: 'alternate',
            type: 'html',
            hreflang: card.lang,
            href: addressOf(card, knowledge),
          },
        ],
        id: { _value: addressOf(card, knowledge) },
        updated: { _value: card.changedAt },
        summary: text(card.shortAnswer),
      })),
    },
  })}\n`
}

/** The response as an Atom feed (RFC 4287). */
export function connectAtom(knowledge: Knowledge): string {
  const { found, frame, locale, origin } = knowledge
  const entries = found.map((card) => {
    const url = escapeXml(addressOf(card, knowledge))
    return `<entry xml:lang="${card.lang}"><id>${url}</id><title>${escapeXml(card.question)}</title><link rel="alternate" type="text/html" hreflang="${card.lang}" href="${url}"/><updated>${card.changedAt}</updated><summary>${escapeXml(card.shortAnswer)}</summary></entry>`
  })
  const categories = categoriesOf(knowledge).map(
    ({ scheme, term }) => `<category scheme="${scheme}" term="${escapeXml(term)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeXml(origin)}/connect</id>
<title>${escapeXml(titleOf(knowledge))}</title>
<subtitle>${escapeXml(subtitleOf(knowledge))}</subtitle>
<updated>${updatedOf(knowledge)}</updated>
<author><name>${escapeXml(frame.clinicName.text)}</name><uri>${escapeXml(origin + homePath(locale))}</uri></author>
${[...categories, ...entries].join('\n')}
</feed>
`
}
