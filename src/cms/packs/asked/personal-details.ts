import { ARABIC_NAMES, CAPITALISED_WORDS, CHINESE_SURNAMES, LATIN_NAMES } from './given-names.ts'

type DetailKind = 'name' | 'number' | 'address'
/** Something in a text that may point to a person, as it is written there. */
export type PersonalDetail = { kind: DetailKind; text: string }

const NUMBERS: readonly RegExp[] = [
  // Telephone, record and account numbers: at least five digits, however they are grouped.
  /(?:\+|\()?\p{Nd}(?:[\s().\-–/]{0,2}\p{Nd}){4,}/gu,
  // Days: 3/14/1985, 14.3.85, 1985-03-14.
  /\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}/gu,
  /\p{Nd}{1,2}(?:st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|mars|avr|mai|juin|juil|août|déc|tháng|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)\p{L}*/giu,
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\p{Nd}{1,2}(?:st|nd|rd|th)?\b/giu,
  /\p{Nd}{2,4}\s*年\s*\p{Nd}{1,2}\s*月|\p{Nd}{1,2}\s*月\s*\p{Nd}{1,2}\s*[日号]/gu,
  // Codes of letters and digits, such as a number plate or a member number.
  /\b(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]{2,}-?[A-Z\d]{2,}(?:-[A-Z\d]+)*\b(?<=\d[A-Z\d-]*\d[A-Z\d-]*)/g,
  /(?:#|\bno\.?|\bn[º°]|\bid|\bmrn|\bssn|\bcase|\bfile|\broom|\bcasa|\bsố|号码|رقم)\s*[:#]?\s*\p{Nd}{2,}/giu,
]

const ADDRESSES: readonly RegExp[] = [
  // E-mail, web, and names in social media.
  /[^\s@]+\s?@\s?[^\s@]+\.\p{L}{2,}/gu,
  /(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu,
  /\p{Nd}+\s+(?:[\p{L}.'’]+\s+){0,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|highway|hwy|terrace|circle|square|parkway|pkwy)\b\.?/giu,
  /\b(?:apt|apartment|unit|suite|p\.?\s?o\.?\s?box|depto|apto|piso)\.?\s*#?\s*\p{Nd}+\p{L}?/giu,
  /(?<!\p{L})(?:calle|avenida|av|avda|carretera|colonia|plaza|paseo|rue|avenue|boulevard|chemin|impasse|allée|đường|phố|ngõ|hẻm|quận|phường|شارع|حي|طريق|زقاق)\.?\s+(?:(?:de|del|la|las|los|el|du|des|de la)\s+)*(?:[\p{Lu}\p{Lo}][\p{L}'’]*|\p{Nd}+)(?:\s+[\p{Lu}][\p{L}'’]*)*/giu,
  /\p{Script=Han}{2,}(?:路|街|大道|巷|弄|小区|花园)\s*\p{Nd}*\s*(?:号|栋|单元|室)?/gu,
  /số nhà\s+\p{Nd}+/giu,
]

/** A title or a word before a name, and the name, which has a capital. */
const TITLED =
  /(?<!\p{L})(?:dr|mr|mrs|ms|mx|miss|prof|professor|sr|sra|srta|dra|mme|mlle|doña|don|monsieur|madame|señora?|docteur|doctora?|nurse|pastor|rabbi|imam|ông|bà|anh|chị|thầy|bác sĩ|named|called|name is|se llama|s['’]appelle|tên là)\.?\s+([\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*)/giu
/** What comes before a name however it is written. */
const INTRODUCED: readonly RegExp[] = [
  /(?<!\p{L})(?:my name is|i am called|me llamo|mi nombre es|je m['’]appelle|mon nom est|tên tôi là|tên em là|tôi tên là)\s+([\p{L}'’-]{2,})/giu,
  /\b(?:mrs\.?|mr\.?|ms\.)\s+(\p{L}{2,})/giu,
  /(?:اسمي|اسمه|اسمها|يدعى|تدعى|السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة)\s+((?!ال)\p{Script=Arabic}{2,})/gu,
  /(?:我叫|名叫|名字是|叫做|姓名)\s*(\p{Script=Han}{2,3})/gu,
  new RegExp(
    `([${CHINESE_SURNAMES}]\\p{Script=Han}{0,2})(?:先生|女士|小姐|太太|医生|大夫|老师|教授|阿姨|叔叔|主任)`,
    'gu',
  ),
  new RegExp(`(小[${CHINESE_SURNAMES}明红强丽华芳军])`, 'gu'),
]

/** Names after a title: those with a capital, as a title may also be a word of the sentence. */
const titledNames = (text: string): PersonalDetail[] =>
  [...text.matchAll(TITLED)].flatMap(({ 1: name = '' }) =>
    /^\p{Lu}/u.test(name) && !CAPITALISED_WORDS.has(plain(name))
      ? [{ kind: 'name' as const, text: name }]
      : [],
  )

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '')

/** Whether most words begin with a capital, so that capitals say nothing. */
function isTitleOrShout(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2
}

/** Words with a capital that do not begin a sentence, and known names wherever they stand. */
function namesIn(text: string): string[] {
  const found: string[] = []
  const capitalsTell = !isTitleOrShout(text)
  for (const { 0: word, index } of text.matchAll(/[\p{L}][\p{L}\p{M}'’-]*/gu)) {
    const folded = plain(word)
    if (ARABIC_NAMES.has(word.replace(/^[وبل](?=\p{L}{3})/u, '')) || ARABIC_NAMES.has(word)) {
      found.push(word)
      continue
    }
    if (LATIN_NAMES.has(folded)) {
      found.push(word)
      continue
    }
    if (!capitalsTell || !/^\p{Lu}\p{Ll}/u.test(word)) continue
    const before = text.slice(0, index)
    const begins = /(?:^|[.!?…:;¿¡«“"(\n]\s*|[-–—]\s+)$/u.test(before)
    if (!begins && !CAPITALISED_WORDS.has(folded)) found.push(word)
  }
  return found
}

const all = (text: string, patterns: readonly RegExp[], kind: DetailKind): PersonalDetail[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: (match[1] ?? match[0]).trim() })),
  )

/**
 * What in a text may name a person: names, numbers and addresses, each once. A rule of thumb for
 * somebody who then decides, in the languages of the portal.
 */
export function personalDetails(text: string): PersonalDetail[] {
  const found = [
    ...all(text, ADDRESSES, 'address'),
    ...all(text, NUMBERS, 'number'),
    ...all(text, INTRODUCED, 'name'),
    ...titledNames(text),
    ...namesIn(text).map((word): PersonalDetail => ({ kind: 'name', text: word })),
  ]
  return found.filter(
    (detail, at) =>
      !found.some(
        (other, index) =>
          other.text.includes(detail.text) &&
          (other.text.length > detail.text.length || index < at),
      ),
  )
}
