import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { isCrisisQuery } from '../../src/published/search/danger/crisis.ts'
import { readLists } from './lists.ts'
import { inSteps, score, train } from './model.ts'
import { readPhrases, type Phrase } from './phrases.ts'

const MODEL = new URL('../../src/published/search/danger/model.json', import.meta.url)

/** How many of the ordinary searches may put help first, and how many may bring a quiet line. */
const FALSE_ALARMS = { sure: 0.02, doubtful: 0.08 }
/** The share of the score for sure that is enough with a phrase of the lists. */
const WITH_PHRASE = 0.8
const FOLDS = 3

type Scored = Phrase & { danger: number; saysPhrase: boolean }

/**
 * `npm run bench:danger:train` makes the model from the phrases in `training` and `making` and from
 * the lists. The same phrases make the same model. Takes about two minutes on an idle machine.
 */
const fold = process.argv.find((each) => each.startsWith('--fold='))
if (fold === undefined) await writeModel()
else process.stdout.write(JSON.stringify(scoreUnseen(Number(fold.slice('--fold='.length)))))

async function writeModel() {
  const folds = Array.from({ length: FOLDS }, (_, fold) => scoreInProcess(fold))
  const { weights, biases } = train(
    [...readPhrases('training'), ...readPhrases('making')],
    readLists(),
  )
  const { steps, scale } = inSteps(weights)
  const scored = (await Promise.all(folds)).flat()
  const thresholds = Object.fromEntries(
    LOCALE_CODES.map((locale) => [locale, thresholdsOf(locale, scored)]),
  )
  const model = {
    scale,
    biases: biases.map((bias) => Number(bias.toPrecision(6))),
    thresholds,
    weights: brotliCompressSync(steps).toString('base64'),
  }
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`)
}

/** Scores one part of `making` by a model that has not seen it. */
function scoreUnseen(fold: number): Scored[] {
  const making = readPhrases('making')
  const isUnseen = (_phrase: Phrase, index: number) => index % FOLDS === fold
  const seen = making.filter((phrase, index) => !isUnseen(phrase, index))
  const model = train([...readPhrases('training'), ...seen], readLists())
  return making.filter(isUnseen).map((phrase) => ({
    ...phrase,
    danger: score(phrase.text, model),
    saysPhrase: isCrisisQuery(phrase.text),
  }))
}

/** The same in a process of its own, so that all parts are scored at the same time. */
async function scoreInProcess(fold: number): Promise<Scored[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/server/program.mjs', 'bench/danger/train.ts', `--fold=${fold}`],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as Scored[]
}

/**
 * The scores from which on a search is heard in a language: halfway between what its own ordinary
 * searches ask for and what those of all languages do, because 150 of a language say little alone.
 */
function thresholdsOf(locale: Locale, all: readonly Scored[]) {
  const scored = all.filter((each) => each.locale === locale)
  const from = (share: number) => (highestOrdinary(share, scored) + highestOrdinary(share, all)) / 2
  const sure = from(FALSE_ALARMS.sure)
  // Lower scores come from words that mean nothing.
  const doubtful = Math.min(Math.max(from(FALSE_ALARMS.doubtful), 0.4 * sure), WITH_PHRASE * sure)
  const chosen = {
    sure: Number(sure.toFixed(2)),
    withPhrase: Number((WITH_PHRASE * sure).toFixed(2)),
    doubtful: Number(doubtful.toFixed(2)),
  }
  const isSure = ({ danger, saysPhrase }: Scored) =>
    danger > (saysPhrase ? chosen.withPhrase : chosen.sure)
  const share = (of: Scored[]) => `${((100 * of.filter(isSure).length) / of.length).toFixed(1)} %`
  const heard = (directness: Phrase['directness']) =>
    share(scored.filter((each) => each.kind !== 'ordinary' && each.directness === directness))
  const alarms = share(scored.filter(({ kind }) => kind === 'ordinary'))
  console.log(
    locale,
    chosen,
    'unseen: plain',
    heard('plain'),
    'indirect',
    heard('indirect'),
    'ordinary',
    alarms,
  )
  return chosen
}

/** The score above which this share of the ordinary searches is. A phrase of the lists adds to it. */
function highestOrdinary(share: number, scored: readonly Scored[]): number {
  const scores = scored
    .filter(({ kind }) => kind === 'ordinary')
    .map(({ danger, saysPhrase }) => (saysPhrase ? danger / WITH_PHRASE : danger))
    .sort((one, other) => other - one)
  return scores[Math.floor(share * scores.length)] ?? 1
}
