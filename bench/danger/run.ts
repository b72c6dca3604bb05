import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { detectDanger } from '../../src/published/search/danger/detect-danger.ts'
import { DANGER_KINDS } from '../../src/published/search/danger/kinds.ts'
import { readPhrases, type Phrase } from './phrases.ts'

/**
 * `npm run bench:danger`: recall and false alarms by language and kind, on the set that measured the
 * model that ships. `npm run bench:danger -- <folder>` takes another set; one that was kept back runs
 * once, at the end.
 */
const set = process.argv[2] ?? 'held-out'
const phrases = readPhrases(set)
const detected = new Map(
  phrases.map((phrase) => [phrase, detectDanger(phrase.text, phrase.locale)]),
)

/** Wilson's interval for a share, 95 % (doi.org/10.1080/01621459.1927.10502953). */
function interval(hits: number, total: number): string {
  const z = 1.96
  const share = hits / total
  const middle = share + (z * z) / (2 * total)
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  const bound = (sign: number) => (100 * (middle + sign * spread)) / (1 + (z * z) / total)
  return `${bound(-1).toFixed(0)} to ${bound(1).toFixed(0)} %`
}

function row(name: string, of: Phrase[]) {
  const sure = of.filter((phrase) => detected.get(phrase)?.sure).length
  const any = of.filter((phrase) => detected.get(phrase)).length
  return {
    set: name,
    phrases: of.length,
    'help first': `${((100 * sure) / of.length).toFixed(1)} %`,
    interval: interval(sure, of.length),
    'or a quiet line': `${((100 * any) / of.length).toFixed(1)} %`,
  }
}

const dangerous = phrases.filter(({ kind }) => kind !== 'ordinary')
const ordinary = phrases.filter(({ kind }) => kind === 'ordinary')
console.log(`\nPhrases of ${set}. Danger:`)
console.table([
  row(
    'plain',
    dangerous.filter(({ directness }) => directness === 'plain'),
  ),
  row(
    'indirect',
    dangerous.filter(({ directness }) => directness === 'indirect'),
  ),
  ...LOCALE_CODES.map((locale) =>
    row(
      locale,
      dangerous.filter((each) => each.locale === locale),
    ),
  ),
  ...DANGER_KINDS.map((kind) =>
    row(
      kind,
      dangerous.filter((each) => each.kind === kind),
    ),
  ),
])
console.log('Ordinary searches (false alarms):')
console.table([
  row('all', ordinary),
  row(
    'sharing words with danger',
    ordinary.filter(({ near }) => near),
  ),
  ...LOCALE_CODES.map((locale) =>
    row(
      locale,
      ordinary.filter((each) => each.locale === locale),
    ),
  ),
])
const right = dangerous.filter((phrase) =>
  detected.get(phrase)?.kinds.includes(phrase.kind as never),
)
console.log(
  `The kind named: ${((100 * right.length) / dangerous.length).toFixed(1)} % of all dangers.`,
)
