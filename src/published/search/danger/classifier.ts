import { brotliDecompressSync } from 'node:zlib'
import type { Locale } from '../../../i18n/locales.ts'
import { BUCKETS, featuresOf } from './features.ts'
import { DANGER_KINDS, type DangerKind } from './kinds.ts'
import model from './model.json' with { type: 'json' }

/** The probability that a text is about a danger (0 to 1), and its kinds, the likeliest first. */
export type DangerScore = { danger: number; kinds: { kind: DangerKind; share: number }[] }

/**
 * The scores above which a search counts as danger: surely, surely if it also has a phrase of the
 * lists, and doubtfully.
 */
export type Thresholds = { sure: number; withPhrase: number; doubtful: number }

const CLASSES = DANGER_KINDS.length + 1
const KEY = Symbol.for('attune.danger.weights')
type Store = typeof globalThis & { [KEY]?: Int8Array }

/** Six megabytes, which the routes of a process share although they are loaded apart. */
function readWeights(): Int8Array {
  const store: Store = globalThis
  return (store[KEY] ??= decompress())
}

function decompress(): Int8Array {
  const weights = new Int8Array(brotliDecompressSync(Buffer.from(model.weights, 'base64')))
  if (weights.length !== BUCKETS * CLASSES) throw new Error('The model does not fit its features.')
  return weights
}

/** Returns the thresholds of the language that a text is written in, or else of the page's. */
export function thresholdsFor(text: string, locale: Locale): Thresholds {
  const thresholds: Record<Locale, Thresholds> = model.thresholds
  if (/\p{Script=Han}/u.test(text)) return thresholds.zh
  if (/\p{Script=Arabic}/u.test(text)) return thresholds.ar
  return locale === 'zh' || locale === 'ar' ? thresholds.en : thresholds[locale]
}

/**
 * Scores a text by a multinomial logistic regression. Class 0 is an ordinary search; the others are
 * `DANGER_KINDS` in their order. `bench/danger/train.ts` makes the model.
 */
export function scoreDanger(text: string): DangerScore {
  const weights = readWeights()
  const features = featuresOf(text)
  const scale = model.scale / Math.sqrt(features.length || 1)
  const sums = model.biases.map(
    (bias, index) =>
      bias +
      scale * features.reduce((sum, bucket) => sum + (weights[bucket * CLASSES + index] ?? 0), 0),
  )
  const highest = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - highest))
  const total = raised.reduce((sum, each) => sum + each, 0)
  const danger = 1 - (raised[0] ?? 0) / total
  const kinds = DANGER_KINDS.map((kind, index) => ({
    kind,
    share: (raised[index + 1] ?? 0) / total / (danger || 1),
  })).sort((one, other) => other.share - one.share)
  return { danger, kinds }
}
