import { BUCKETS, featuresOf } from '../../src/published/search/danger/features.ts'
import { DANGER_KINDS } from '../../src/published/search/danger/kinds.ts'
import type { Phrase } from './phrases.ts'

const CLASSES = DANGER_KINDS.length + 1
const EPOCHS = 18
const RATE = 0.25
/** The penalty on large weights. */
const DECAY = 1e-4

/** The weights of a multinomial logistic regression, feature by feature, class 0 being ordinary. */
export type Weights = { weights: Float32Array; biases: number[] }

/** A text to learn from. `danger`: of any kind. */
export type Example = { text: string; kind: Phrase['kind'] | 'danger' }

/** The class of an example; `null` for danger of any kind. */
const classOf = ({ kind }: Example): number | null =>
  kind === 'danger' ? null : kind === 'ordinary' ? 0 : DANGER_KINDS.indexOf(kind) + 1

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
export function sequence(seed: number): () => number {
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

/** Trains by stochastic gradient descent with AdaGrad; the same phrases give the same weights. */
export function train(phrases: readonly Example[], lists: readonly Example[]): Weights {
  const random = sequence(7)
  const examples = [
    ...phrases.flatMap((phrase) =>
      [phrase.text, mistyped(phrase.text, random)].map((text) => ({
        features: featuresOf(text),
        target: classOf(phrase),
      })),
    ),
    ...lists.map((each) => ({ features: featuresOf(each.text), target: classOf(each) })),
  ]
  const weights = new Float32Array(BUCKETS * CLASSES)
  const squares = new Float32Array(BUCKETS * CLASSES).fill(1e-3)
  const biases = new Float32Array(CLASSES)
  const sums = new Float32Array(CLASSES)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random)
    for (const { features, target } of examples) {
      const scale = 1 / Math.sqrt(features.length || 1)
      probabilities(features, weights, biases, scale, sums)
      for (let index = 0; index < CLASSES; index += 1) {
        // Danger of any kind: the kinds keep their shares of what is not ordinary.
        const wanted =
          target === null
            ? index === 0
              ? 0
              : sums[index]! / (1 - sums[0]! || 1)
            : Number(index === target)
        const error = sums[index]! - wanted
        biases[index]! -= 0.02 * error
        if (Math.abs(error) < 1e-3) continue
        for (const bucket of features) {
          const place = bucket * CLASSES + index
          const gradient = error * scale + DECAY * weights[place]!
          squares[place]! += gradient * gradient
          weights[place]! -= (RATE * gradient) / Math.sqrt(squares[place]!)
        }
      }
    }
  }
  return { weights, biases: [...biases] }
}

/** Writes the probability of each class into `sums`. */
function probabilities(
  features: readonly number[],
  weights: Float32Array,
  biases: ArrayLike<number>,
  scale: number,
  sums: Float32Array,
): void {
  let highest = -Infinity
  for (let index = 0; index < CLASSES; index += 1) {
    let sum = 0
    for (const bucket of features) sum += weights[bucket * CLASSES + index]!
    sums[index] = biases[index]! + sum * scale
    highest = Math.max(highest, sums[index]!)
  }
  let total = 0
  for (let index = 0; index < CLASSES; index += 1)
    total += sums[index] = Math.exp(sums[index]! - highest)
  for (let index = 0; index < CLASSES; index += 1) sums[index]! /= total
}

/** The probability (0 to 1) that a text tells of a danger, and the likeliest kind. */
export function score(text: string, { weights, biases }: Weights) {
  const features = featuresOf(text)
  const sums = new Float32Array(CLASSES)
  probabilities(features, weights, biases, 1 / Math.sqrt(features.length || 1), sums)
  let best = 1
  for (let index = 2; index < CLASSES; index += 1) if (sums[index]! > sums[best]!) best = index
  return { danger: 1 - sums[0]!, kind: DANGER_KINDS[best - 1]! }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    ;[items[index], items[other]] = [items[other]!, items[index]!]
  }
}
