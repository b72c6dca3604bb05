import { writeFileSync } from 'node:fs'
import { readLists } from './lists.ts'
import { train } from './model.ts'
import { readPhrases } from './phrases.ts'

/**
 * `npm run bench:danger -- --train`: makes the model from the phrases in `training` and `making`.
 * The same phrases make the same model.
 */
const MODEL = new URL('../../src/published/search/danger/model.json', import.meta.url)

export function writeModel(): void {
  const { weights, biases } = train(
    [...readPhrases('training'), ...readPhrases('making')],
    readLists(),
  )
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const scale = largest / 127
  const small = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  const model = {
    scale: Number(scale.toPrecision(6)),
    biases: biases.map((bias) => Number(bias.toPrecision(6))),
    weights: Buffer.from(small.buffer).toString('base64'),
  }
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`)
}
