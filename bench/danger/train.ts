import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { scoreDanger, type Thresholds } from '../../src/published/search/danger/classifier.ts'
import { isCrisisQuery } from '../../src/published/search/danger/crisis.ts'
import { DANGER_KINDS } from '../../src/published/search/danger/kinds.ts'
import shipped from '../../src/published/search/danger/model.json' with { type: 'json' }
import { readLists } from './lists.ts'
import { inSteps, score, train } from './model.ts'
import { readPhrases, type Phrase } from './phrases.ts'

const MODEL = new URL('../../src/published/search/danger/model.json', import.meta.url)

/** How many of the ordinary searches may put help first, and how many may bring a quiet line. */
const FALSE_ALARMS = { sure: 0.0275, doubtful: 0.12 }
/** How much less evidence is enough with a phrase of the lists, in log odds. */
const WITH_PHRASE = 0.5
/** How far a language's own ordinary searches move its scores away from those of all languages. */
const OWN_SHARE = 0.5

/**
 * Sets by authors who saw nothing of the rules. Each is scored by a model that learned nothing of
 * that author. The thresholds come from those that are never learned from.
 */
const STRANGERS = [
  { sets: ['making', 'spent-1'], choosesThresholds: false },
  { sets: ['spent-2'], choosesThresholds: false },
  { sets: ['choosing'], choosesThresholds: true },
  { sets: ['choosing-2'], choosesThresholds: true },
  { sets: ['choosing-3'], choosesThresholds: true },
] as const
const LEARNED = ['training', 'making', 'spent-1', 'spent-2'] as const

type Scored = Phrase & { author: number; danger: number; saysPhrase: boolean }

function writeModel() {
  const trained = train(
    LEARNED.flatMap((set) => readPhrases(set)),
    readLists(),
  )
  const scored = STRANGERS.flatMap(({ sets, choosesThresholds }, author) =>
    choosesThresholds
      ? scoreSets(sets, author, (text) => score(text, trained))
      : scoreUnseen(sets, author),
  )
  const { steps, scale } = inSteps(trained.weights)
  const choosing = scored.filter(({ author }) => STRANGERS[author]?.choosesThresholds)
  const thresholds = thresholdsByLanguage(choosing)
  printMeasures(scored, thresholds)
  const model = {
    scale,
    biases: trained.biases.map((bias) => Number(bias.toPrecision(6))),
    thresholds,
    weights: brotliCompressSync(steps).toString('base64'),
  }
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`)
}

/** Chooses the thresholds again, for the model that is there. */
function writeThresholds() {
  const scored = STRANGERS.flatMap(({ sets, choosesThresholds }, author) =>
    choosesThresholds ? scoreSets(sets, author, (text) => scoreDanger(text).danger) : [],
  )
  const thresholds = thresholdsByLanguage(scored)
  printMeasures(scored, thresholds)
  writeFileSync(MODEL, `${JSON.stringify({ ...shipped, thresholds })}\n`)
}

/** Scores an author's sets by a model that has not learned from them. */
function scoreUnseen(sets: readonly string[], author: number): Scored[] {
  const learned = LEARNED.filter((set) => !sets.includes(set))
  const trained = train(
    learned.flatMap((set) => readPhrases(set)),
    readLists(),
  )
  return scoreSets(sets, author, (text) => score(text, trained))
}

const scoreSets = (
  sets: readonly string[],
  author: number,
  dangerOf: (text: string) => number,
): Scored[] =>
  sets
    .flatMap((set) => readPhrases(set))
    .map((phrase) => ({
      ...phrase,
      author,
      danger: dangerOf(phrase.text),
      saysPhrase: isCrisisQuery(phrase.text),
    }))

const thresholdsByLanguage = (scored: readonly Scored[]): Record<string, Thresholds> =>
  Object.fromEntries(LOCALE_CODES.map((locale) => [locale, thresholdsOf(locale, scored)]))

/**
 * The thresholds of a language: halfway between what the ordinary searches of all languages ask for
 * and what its own do. Its own are too few to decide alone.
 */
function thresholdsOf(locale: Locale, scored: readonly Scored[]): Thresholds {
  const own = scored.filter((each) => each.locale === locale)
  const from = (share: number) =>
    (1 - OWN_SHARE) * highestOrdinary(share, scored) + OWN_SHARE * highestOrdinary(share, own)
  const sure = from(FALSE_ALARMS.sure)
  return {
    sure: shareOf(sure),
    withPhrase: shareOf(sure - WITH_PHRASE),
    doubtful: shareOf(Math.min(from(FALSE_ALARMS.doubtful), sure - WITH_PHRASE)),
  }
}

/** The log odds above which this share of the ordinary searches is. */
function highestOrdinary(share: number, scored: readonly Scored[]): number {
  const odds = scored
    .filter(({ kind }) => kind === 'ordinary')
    .map(({ danger, saysPhrase }) => oddsOf(danger) + (saysPhrase ? WITH_PHRASE : 0))
    .sort((one, other) => other - one)
  return odds[Math.floor(share * odds.length)] ?? 0
}

const oddsOf = (share: number) => Math.log((share + 1e-9) / (1 - share + 1e-9))
const shareOf = (odds: number) => Number((1 / (1 + Math.exp(-odds))).toFixed(3))

/** Prints what the thresholds mean for each author's sets, by models that know nothing of them. */
function printMeasures(scored: readonly Scored[], thresholds: Record<string, Thresholds>) {
  const levelOf = ({ danger, saysPhrase, locale }: Scored) => {
    const from = thresholds[locale]
    if (from === undefined) return null
    if (danger > (saysPhrase ? from.withPhrase : from.sure)) return 'sure'
    return danger > from.doubtful ? 'doubtful' : null
  }
  const share = (of: Scored[], isDetected: (level: string | null) => boolean) =>
    `${((100 * of.filter((each) => isDetected(levelOf(each))).length) / of.length).toFixed(1)} %`
  const row = (of: Scored[]) => ({
    'help first': share(of, (level) => level === 'sure'),
    'or a quiet line': share(of, (level) => level !== null),
  })
  const rows = (of: Scored[]) => {
    const ordinary = of.filter(({ kind }) => kind === 'ordinary')
    const dangers = of.filter(({ kind }) => kind !== 'ordinary')
    const part = (all: Scored[], isOf: (each: Scored) => boolean) => row(all.filter(isOf))
    return {
      plain: part(dangers, ({ directness }) => directness === 'plain'),
      indirect: part(dangers, ({ directness }) => directness === 'indirect'),
      ...Object.fromEntries(
        [...LOCALE_CODES, ...DANGER_KINDS].map((name) => [
          name,
          part(dangers, ({ locale, kind }) => locale === name || kind === name),
        ]),
      ),
      ordinary: row(ordinary),
      'sharing words with danger': part(ordinary, ({ near }) => near === true),
      ...Object.fromEntries(
        LOCALE_CODES.map((name) => [
          `ordinary ${name}`,
          part(ordinary, ({ locale }) => locale === name),
        ]),
      ),
    }
  }
  console.log(thresholds)
  STRANGERS.forEach(({ sets }, author) => {
    const own = scored.filter((each) => each.author === author)
    if (own.length === 0) return
    console.log(`\n${sets.join(' and ')}, by a model that has not learned from it:`)
    console.table(rows(own))
  })
}

/**
 * `npm run bench:danger:train` makes the model from the phrases in `training` and of strangers, and
 * from the lists. The same phrases make the same model. With `-- --thresholds` it only chooses the
 * thresholds again, which takes seconds.
 */
if (process.argv.includes('--thresholds')) writeThresholds()
else writeModel()
