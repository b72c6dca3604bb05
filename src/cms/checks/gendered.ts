import type { Locale } from '../../i18n/locales.ts'
import type { Rule } from './rule.ts'
import { wholeWords } from './words.ts'

type GenderWords = {
  /**
   * A client, in words that have no gender of their own; a word that follows one of these and gives
   * it a gender is found.
   */
  client: RegExp
  /** Somebody else: what gives a gender after these is about them. */
  other: RegExp
  gives: RegExp
  /** Words that give a client a gender wherever they stand. */
  alone?: RegExp
  instead: string
}

/**
 * How each language gives a client a gender. Where grammar has no neutral form (Arabic verbs,
 * Spanish adjectives) only what has one is found.
 */
const GENDER_WORDS: Partial<Record<Locale, GenderWords>> = {
  en: {
    client: wholeWords('clients?|patients?|persons?|somebody|someone|individuals?', 'giu'),
    other: wholeWords(
      'therapists?|counsel+ors?|psychologists?|psychiatrists?|doctors?|nurses?|professionals?|mothers?|fathers?|wi(?:fe|ves)|husbands?|daughters?|sons?|wom[ae]n|m[ae]n|girls?|boys?|Ms|Mrs|Mr',
      'giu',
    ),
    gives: wholeWords('he|she|him|her|his|hers|himself|herself|he/she|s/he', 'giu'),
    instead: 'they, them, their, or name the person again',
  },
  es: {
    client: wholeWords('clientes?|pacientes?|consultantes?|usuari[oa]s?', 'giu'),
    other: wholeWords(
      'personas?|terapeutas?|psicólog[oa]s?|psiquiatras?|médic[oa]s?|profesional(?:es)?|enfermer[oa]s?|madres?|padres?|espos[oa]s?|hij[oa]s?|mujer(?:es)?|hombres?|relación|terapia',
      'giu',
    ),
    gives: wholeWords('él|ella|ellos|ellas', 'giu'),
    alone: wholeWords('(?:la|una|las|unas) (?:clientas?|clientes?|pacientes?)|clientas?', 'giu'),
    instead: 'la persona, quien consulta, o el nombre otra vez',
  },
  fr: {
    client: wholeWords('patients?|clients?|consultants?|usagers?', 'giu'),
    other: wholeWords(
      'personnes?|thérapeutes?|psychologues?|psychiatres?|médecins?|professionnel(?:le)?s?|infirmi(?:er|ère)s?|mères?|pères?|épou(?:x|ses?)|femmes?|hommes?|fill?es?|fils|relation|thérapie|séance',
      'giu',
    ),
    gives:
      /(?<![\p{L}])(?:il(?! (?:y |est |faut|s['’]agit|existe|arrive|convient|se peut|peut (?:y|être|arriver)|suffit|importe|vaut))|elle|elles|lui-même|elle-même)(?![\p{L}])/giu,
    alone: wholeWords(
      '(?:la|une|les|des|sa|ses) (?:patientes?|clientes?)|patientes|clientes|patiente|cliente',
      'giu',
    ),
    instead: 'la personne, ou le nom encore une fois',
  },
  ar: {
    client: /(?!)/gu,
    other: /(?!)/gu,
    gives: /(?!)/gu,
    alone:
      /(?<!\p{L})[وفبكل]{0,2}(?:ال|لل)?(?:عميلة|مريضة|مراجِ?عة|متعالِ?جة|عميلات|مريضات)(?!\p{L})/gu,
    instead: 'الشخص، أو من يتلقّى العلاج',
  },
  zh: {
    client: /来访者|客户|患者|病人|当事人|咨询者/gu,
    other: /治疗师|咨询师|医生|护士|母亲|父亲|妻子|丈夫|女儿|儿子|女性|男性/gu,
    gives: /(?<![其吉])[他她](?!人|们?的?人)们?/gu,
    instead: 'TA，或再次写出“来访者”',
  },
  vi: {
    client: wholeWords('khách hàng|thân chủ|bệnh nhân|người bệnh', 'giu'),
    other: wholeWords(
      'nhà trị liệu|chuyên gia|bác sĩ|y tá|điều dưỡng|mẹ|cha|bố|vợ|chồng|con gái|con trai|phụ nữ|đàn ông',
      'giu',
    ),
    gives: wholeWords('(?:anh|chị|cô|ông|bà) (?:ấy|ta)', 'giu'),
    instead: 'họ, người đó',
  },
}

type Found = { index: number; word: string }
const findAll = (text: string, pattern: RegExp): Found[] =>
  Array.from(text.matchAll(pattern), (match) => ({ index: match.index, word: match[0] }))

/**
 * Words that give a client a gender. A pronoun counts where the last person named before it is a
 * client.
 */
function genderedWords(text: string, { client, other, gives, alone }: GenderWords): Found[] {
  const clients = findAll(text, client).map(({ index }) => index)
  const others = findAll(text, other).map(({ index }) => index)
  const last = (indices: number[], before: number) =>
    indices.filter((index) => index < before).at(-1) ?? -1
  const pronouns = findAll(text, gives).filter(
    ({ index }) => last(clients, index) >= 0 && last(clients, index) > last(others, index),
  )
  return [...pronouns, ...(alone ? findAll(text, alone) : [])].sort(
    (one, two) => one.index - two.index,
  )
}

export const gendered: Rule = {
  code: 'gendered',
  find: ({ question, lines, locale }) => {
    const wording = GENDER_WORDS[locale]
    if (!wording) return []
    return [question, ...lines].flatMap((text) =>
      genderedWords(text, wording).map(({ index, word }) => ({
        words: excerpt(text, index, word),
        message: `“${word}” gives the client a gender.`,
        suggestion: wording.instead,
      })),
    )
  },
}

function excerpt(text: string, index: number, word: string): string {
  const before = text.slice(0, index).split(' ').slice(-3).join(' ').slice(-40)
  const after = text
    .slice(index + word.length)
    .split(' ')
    .slice(0, 3)
    .join(' ')
    .slice(0, 40)
  return `${before}${word}${after}`.trim()
}
