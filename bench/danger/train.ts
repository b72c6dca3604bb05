import { writeFileSync } from 'node:fs'
import { LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { readLists } from './lists.ts'
import { score, train } from './model.ts'
import { readPhrases, type Phrase } from './phrases.ts'

const MODEL = new URL('../../src/published/search/danger/model.json', import.meta.url)

/** How many of the ordinary searches may put help first, and how many may bring a quiet line. */
const FALSE_ALARMS = { sure: 0.04, doubtful: 0.1 }
const FOLDS = 3

/**
 * Makes the model from the phrases in `training` and `making` and from the lists. The same phrases
 * make the same model. Takes about a minute.
 */
export function writeModel(): void {
  const [training, making, lists] = [readPhrases('training'), readPhrases('making'), readLists()]
  const thresholds = chooseThresholds(training, making)
  const { weights, biases } = train([...training, ...making], lists)
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const scale = largest / 127
  const small = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  const model = {
    scale: Number(scale.toPrecision(6)),
    biases: biases.map((bias) => Number(bias.toPrecision(6))),
    thresholds,
    weights: Buffer.from(small.buffer).toString('base64'),
  }
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`)
}

/**
 * The scores from which on a search is heard, by language: each part of `making` is scored by a
 * model that has not seen it.
 */
function chooseThresholds(training: readonly Phrase[], making: readonly Phrase[]) {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const isUnseen = (_phrase: Phrase, index: number) => index % FOLDS === fold
    const seen = making.filter((phrase, index) => !isUnseen(phrase, index))
    const weights = train([...training, ...seen], readLists())
    return making
      .filter(isUnseen)
      .map((phrase) => ({ ...phrase, danger: score(phrase.text, weights) }))
  }).flat()
  const of = (locale: Locale) => {
    const ordinary = scored
      .filter((phrase) => phrase.locale === locale && phrase.kind === 'ordinary')
      .map(({ danger }) => danger)
      .sort((one, other) => other - one)
    const dangerous = scored.filter((each) => each.locale === locale && each.kind !== 'ordinary')
    const from = (share: number) =>
      Number((ordinary[Math.floor(share * ordinary.length)] ?? 1).toFixed(3))
    const sure = from(FALSE_ALARMS.sure)
    // Lower scores come from words that mean nothing.
    const doubtful = Math.max(from(FALSE_ALARMS.doubtful), Number((0.4 * sure).toFixed(3)))
    const chosen = { sure, doubtful }
    const heard = (directness: Phrase['directness']) => {
      const all = dangerous.filter((each) => each.directness === directness)
      const sure = all.filter(({ danger }) => danger > chosen.sure)
      return `${((100 * sure.length) / all.length).toFixed(1)} %`
    }
    console.log(locale, chosen, 'unseen: plain', heard('plain'), 'indirect', heard('indirect'))
    return chosen
  }
  return Object.fromEntries(LOCALE_CODES.map((locale) => [locale, of(locale)]))
}
