import { LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { BUCKETS, featuresOf } from '../../src/published/search/danger/features.ts'
import { DANGER_KINDS } from '../../src/published/search/danger/kinds.ts'
import type { Phrase } from './phrases.ts'

const CLASSES = DANGER_KINDS.length + 1
const EPOCHS = 10
/** The weights are the mean of those after each of the last epochs, which fits new phrases better. */
const AVERAGED = 5
/** In how many texts a feature must be: what only one text has tells of its author, not of danger. */
const FEWEST_TEXTS = 2
const RATE = 0.25
/** The penalty on large weights. */
const DECAY = 1e-4

/** The weights of a multinomial logistic regression, feature by feature, class 0 being ordinary. */
export type Weights = { weights: Float32Array; biases: number[] }

/** A text to learn from. `danger`: of any kind. */
export type Example = { text: string; kind: Phrase['kind'] | 'danger' }
type Learned = Pick<Phrase, 'locale' | 'text' | 'kind'>

/** The class of an example; `null` for danger of any kind. */
const classOf = ({ kind }: Example): number | null =>
  kind === 'danger' ? null : kind === 'ordinary' ? 0 : DANGER_KINDS.indexOf(kind) + 1

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The phrase as typed in a hurry: a letter left out, doubled or swapped, or a space lost. */
function mistyped(text: string, random: () => number): string {
  const letters = [...text]
  if (letters.length < 6) return text
  const at = 1 + Math.floor(random() * (letters.length - 3))
  const way = Math.floor(random() * 4)
  const [one = '', two = ''] = letters.slice(at, at + 2)
  if (way === 0) letters.splice(at, 1)
  else if (way === 1) letters.splice(at, 0, one)
  else if (way === 2) letters.splice(at, 2, two, one)
  else return text.replace(' ', '')
  return letters.join('')
}

/**
 * The phrase beside a random ordinary search in its language, so that an ordinary half of a sentence
 * does not hide the other.
 */
function inContext(
  { locale, text }: Learned,
  ordinary: ReadonlyMap<Locale, Learned[]>,
  random: () => number,
) {
  const others = ordinary.get(locale) ?? []
  const other = others[Math.floor(random() * others.length)]?.text ?? ''
  return random() < 0.5 ? `${text} ${other}` : `${other} ${text}`
}

/** Trains by stochastic gradient descent with AdaGrad; the same phrases give the same weights. */
export function train(phrases: readonly Learned[], lists: readonly Example[]): Weights {
  const random = sequence(7)
  const ordinary = new Map(
    LOCALE_CODES.map((locale) => [
      locale,
      phrases.filter((each) => each.locale === locale && each.kind === 'ordinary'),
    ]),
  )
  const asWritten = new Map([...phrases, ...lists].map(({ text }) => [text, featuresOf(text)]))
  const isCommon = commonFeatures([...phrases, ...lists].map(({ text }) => asWritten.get(text)))
  const learned = (text: string, example: Example) => ({
    features: Int32Array.from((asWritten.get(text) ?? featuresOf(text)).filter(isCommon)),
    target: classOf(example),
  })
  const examples = [
    ...phrases.flatMap((each) => [
      learned(each.text, each),
      learned(mistyped(each.text, random), each),
      learned(inContext(each, ordinary, random), each),
    ]),
    ...lists.map((each) => learned(each.text, each)),
  ]
  const weights = new Float32Array(BUCKETS * CLASSES)
  const squares = new Float32Array(BUCKETS * CLASSES).fill(1e-3)
  const biases = new Float32Array(CLASSES)
  const mean = { weights: new Float32Array(BUCKETS * CLASSES), biases: new Float32Array(CLASSES) }
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random)
    for (const { features, target } of examples) {
      const scale = 1 / Math.sqrt(features.length || 1)
      const shares = probabilities(features, weights, biases)
      const ordinary = shares[0] ?? 0
      const errors = Array.from(
        shares,
        (share, index) => share - wantedShare(share, index, target, ordinary),
      )
      errors.forEach((error, index) => (biases[index] = (biases[index] ?? 0) - 0.02 * error))
      for (const bucket of features) {
        for (let index = 0; index < CLASSES; index += 1) {
          const error = errors[index] ?? 0
          if (Math.abs(error) < 1e-3) continue
          const place = bucket * CLASSES + index
          const weight = weights[place] ?? 0
          const gradient = error * scale + DECAY * weight
          const square = (squares[place] ?? 0) + gradient * gradient
          squares[place] = square
          weights[place] = weight - (RATE * gradient) / Math.sqrt(square)
        }
      }
    }
    if (epoch < EPOCHS - AVERAGED) continue
    addShare(mean.weights, weights)
    addShare(mean.biases, biases)
  }
  return { weights: mean.weights, biases: [...mean.biases] }
}

/** Tells the features that are in enough of the texts. */
function commonFeatures(
  features: readonly (readonly number[] | undefined)[],
): (feature: number) => boolean {
  const texts = new Uint32Array(BUCKETS)
  for (const each of features)
    for (const feature of each ?? []) texts[feature] = (texts[feature] ?? 0) + 1
  return (feature) => (texts[feature] ?? 0) >= FEWEST_TEXTS
}

/** Adds one epoch's share to the mean of the averaged ones. */
function addShare(mean: Float32Array, values: Float32Array) {
  for (let index = 0; index < values.length; index += 1)
    mean[index] = (mean[index] ?? 0) + (values[index] ?? 0) / AVERAGED
}

/** A weight is kept in steps of a 21st of the largest, so that the model stays small. */
const STEPS = 21

/**
 * The weights in whole steps, and the size of a step. Features that say little, with no weight above
 * one step, are left out.
 */
export function inSteps(weights: Float32Array): { steps: Int8Array; scale: number } {
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const scale = Number((largest / STEPS).toPrecision(6))
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  for (let start = 0; start < steps.length; start += CLASSES)
    if (steps.subarray(start, start + CLASSES).every((step) => Math.abs(step) <= 1))
      steps.fill(0, start, start + CLASSES)
  return { steps, scale }
}

/** Of danger of any kind, the kinds keep their shares of what is not ordinary. */
function wantedShare(
  share: number,
  index: number,
  target: number | null,
  ordinary: number,
): number {
  if (target !== null) return Number(index === target)
  return index === 0 ? 0 : share / (1 - ordinary || 1)
}

/** The probability of each class. */
function probabilities(
  features: ArrayLike<number> & Iterable<number>,
  weights: Float32Array,
  biases: ArrayLike<number>,
): Float32Array {
  const sums = new Float32Array(CLASSES)
  for (const bucket of features)
    for (let index = 0; index < CLASSES; index += 1)
      sums[index] = (sums[index] ?? 0) + (weights[bucket * CLASSES + index] ?? 0)
  const scale = 1 / Math.sqrt(features.length || 1)
  const raised = sums.map((sum, index) => (biases[index] ?? 0) + sum * scale)
  const highest = Math.max(...raised)
  const shares = raised.map((sum) => Math.exp(sum - highest))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** The probability (0 to 1) that a text tells of a danger. */
export const score = (text: string, { weights, biases }: Weights): number =>
  1 - (probabilities(featuresOf(text), weights, biases)[0] ?? 0)

function shuffle<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const [one, another] = [items[index], items[other]]
    if (one === undefined || another === undefined) continue
    items[index] = another
    items[other] = one
  }
}
