import { Parser } from 'htmlparser2'
import { escapeXml } from '../../core/escape-markup.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import { localeFromTag } from '../../i18n/negotiate.ts'
import type { Term } from './term.ts'

/** A term as a TBX file has it, for the glossary of one language. */
export type TbxTerm = Omit<Term, 'id'>

/** A file that is not TBX. */
export class NotTbxError extends Error {}

const termSec = (word: string, status: 'preferred' | 'deprecated'): string =>
  `<termSec><term>${escapeXml(word)}</term><termNote type="administrativeStatus">${status}Term-admn-sts</termNote></termSec>`

/**
 * Writes glossaries as TBX-Basic (version 3, core). `originalLocale` is the language in which most
 * originals are written: the glossary does not say of the words that a term translates which
 * language they are in.
 */
export function writeTbx(terms: readonly Term[], originalLocale: Locale): string {
  const concepts = terms.map(({ id, locale, term, original, avoid, reason }) => {
    const words = [
      ...(term ? [termSec(term, 'preferred')] : []),
      ...avoid.map((word) => termSec(word, 'deprecated')),
    ]
    const sections = [
      ...(original.length > 0 && originalLocale !== locale
        ? [
            `<langSec xml:lang="${originalLocale}">${original.map((word) => termSec(word, 'preferred')).join('')}</langSec>`,
          ]
        : []),
      `<langSec xml:lang="${locale}">${words.join('')}</langSec>`,
    ]
    const note = reason ? `<note>${escapeXml(reason)}</note>` : ''
    return `<conceptEntry id="term-${id}">${note}${sections.join('')}</conceptEntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dct" type="TBX-Basic" xml:lang="${originalLocale}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Attune</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.join('\n')}
</body></text>
</tbx>
`
}

const MAX_DEPTH = 30
/** Both styles of TBX (attributes and tags) and its older version name the same parts. */
const CONCEPT = /^(?:conceptEntry|termEntry)$/
const LANGUAGE = /^(?:langSec|langSet)$/
const TERM = /^(?:termSec|tig|ntig)$/
const DISCOURAGED = /deprecated|superseded|notRecommended|forbidden/i

type Word = { locale: Locale | null; text: string; discouraged: boolean }
type Concept = { words: Word[]; notes: string[] }

/**
 * Reads TBX-Basic of versions 2 and 3: for each concept and each of our languages a term, with the
 * words of the language of `originalLocale` as those that it translates. Throws NotTbxError.
 */
export function readTbx(source: string, originalLocale: Locale): TbxTerm[] {
  const concepts: Concept[] = []
  const open: string[] = []
  let concept: Concept | null = null
  let locale: Locale | null = null
  let word: Word | null = null
  let type = ''
  let text = ''
  let isTbx = false
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = prefixed.replace(/^.*:/, '')
        open.push(name)
        if (open.length > MAX_DEPTH) throw new NotTbxError()
        if (open.length === 1) isTbx = name === 'tbx' || name === 'martif'
        if (CONCEPT.test(name)) concept = { words: [], notes: [] }
        if (LANGUAGE.test(name)) {
          const found = localeFromTag(attributes['xml:lang'] ?? attributes.lang ?? '')
          locale = isLocale(found) ? found : null
        }
        if (TERM.test(name)) word = { locale, text: '', discouraged: false }
        type = attributes.type ?? name
        text = ''
      },
      ontext(part) {
        text += part
      },
      onclosetag(prefixed) {
        const name = prefixed.replace(/^.*:/, '')
        open.pop()
        const said = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
        if (name === 'term' && word) word.text = said
        else if (
          (name === 'termNote' || name === 'administrativeStatus') &&
          /administrativeStatus|normativeAuthorization/.test(type) &&
          DISCOURAGED.test(said) &&
          word
        )
          word.discouraged = true
        else if (/^(?:note|descrip|definition)$/.test(name) && said) concept?.notes.push(said)
        else if (TERM.test(name) && word) {
          if (word.text) concept?.words.push(word)
          word = null
        } else if (CONCEPT.test(name) && concept) {
          concepts.push(concept)
          concept = null
        }
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(source)
  if (!isTbx) throw new NotTbxError()
  return concepts.flatMap((each) => termsOf(each, originalLocale))
}

function termsOf({ words, notes }: Concept, originalLocale: Locale): TbxTerm[] {
  const ofLocale = (wanted: Locale) => words.filter(({ locale }) => locale === wanted)
  const locales = [...new Set(words.flatMap(({ locale }) => locale ?? []))]
  const originals = ofLocale(originalLocale)
    .filter(({ discouraged }) => !discouraged)
    .map(({ text }) => text)
  const isTranslated = locales.some((locale) => locale !== originalLocale)
  return locales.flatMap((locale): TbxTerm[] => {
    const own = ofLocale(locale)
    const [term, ...more] = own.filter(({ discouraged }) => !discouraged)
    const avoid = own.filter(({ discouraged }) => discouraged).map(({ text }) => text)
    // The original's words alone are not a term of the original's glossary.
    if (!term || (locale === originalLocale && isTranslated && avoid.length === 0)) return []
    return [
      {
        locale,
        term: term.text,
        original: locale === originalLocale ? [] : originals,
        avoid,
        reason:
          [...notes, ...(more.length > 0 ? [more.map(({ text }) => text).join(', ')] : [])]
            .join(' ')
            .slice(0, 300) || null,
      },
    ]
  })
}
