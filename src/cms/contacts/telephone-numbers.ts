/** Numbers of crisis lines and emergency services that are too short to look like one. */
const SHORT_NUMBERS = [
  '000',
  '016',
  '024',
  '111',
  '112',
  '113',
  '116006',
  '116111',
  '116117',
  '116123',
  '117',
  '118',
  '119',
  '122',
  '123',
  '131114',
  '3114',
  '3919',
  '50808',
  '741741',
  '85258',
  '911',
  '988',
  '995',
  '997',
  '998',
  '999',
]

const GAP = String.raw`[\s.\-()\/]{0,2}`

/** Digits of all scripts as 0 to 9, and all dashes, spaces and invisible characters as plain ones. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Zs}/gu, ' ')

/** The value of a decimal digit: in Unicode, those of a script follow each other from zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

/** Dates, spans of years, times and large round quantities are not telephone numbers. */
const NO_NUMBERS = [
  /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/g,
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:(?:19|20)\d{2}|\d{2})(?!\d)/g,
  /(?<!\d)\d{1,2}[:.]\d{2} ?- ?\d{1,2}[:.]\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  /(?<![\d+])\d{1,3}(?:,\d{3})+(?![\d,])/g,
  /(?<![\d+])\d{1,3}(?:[ .]\d{3})*(?:[ .]000)+(?!\d)/g,
]

const shortNumber = (digits: string) =>
  new RegExp(
    String.raw`(?<![\p{Script=Latin}\d$€£§#]|\d[ .,'’]|[$€£§#] )${[...digits].join(GAP)}(?![\p{Script=Latin}\d]|[.,]\d| ?[%€$£])`,
    'u',
  )

/** Seven digits or more, with an optional country code, whatever separates them. */
const LONG_NUMBER = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d])\+?\(?\d(?:${GAP}\d){6,14}(?!\d)`,
  'u',
)
/** Letters of a keypad: 1-800-GET-HELP. */
const KEYPAD_NUMBER = /(?<!\d)8(?:00|33|44|55|66|77|88)[ .-](?=[A-Z0-9 .-]*[A-Z]{3})[A-Z0-9]{3}/
/** Three digits or more after a word for calling or texting. */
const CALLED_NUMBER =
  /(?:\b(?:call|dial|ring|phone|text|tel|sms|llam\w*|marc\w*|marque|appel\w*|compos\w*|gọi)|اتصل\S*|拨打|致电|打电话)[^\d.;]{0,24}(?<![\d$€£])\d(?: ?\d){2,6}(?!\d|[.,]\d| ?%)/iu

/**
 * Returns the first telephone number in a text, or `null`. Finds long numbers, the short ones of
 * crisis lines, and those in `known`; leaves out years, dates, times and quantities.
 */
export function findTelephoneNumber(text: string, known: readonly string[] = []): string | null {
  const whole = plain(text)
  const rest = NO_NUMBERS.reduce((left, pattern) => left.replace(pattern, '·'), whole)
  const digits = known.map((number) => plain(number).replace(/\D/g, ''))
  const short = [...SHORT_NUMBERS, ...digits.filter((number) => number.length > 2)]
  for (const pattern of [
    LONG_NUMBER,
    KEYPAD_NUMBER,
    CALLED_NUMBER,
    ...short.map((number) => shortNumber(number)),
  ]) {
    const [found] = pattern.exec(rest) ?? []
    if (found) return found.trim()
  }
  return null
}
