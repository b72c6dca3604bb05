import { z } from 'zod'
import { RISK_TIERS, type RiskTier } from '../../../core/risk-tiers.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { decode } from '../read/decode.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { questionKey } from './validate-pairs.ts'

const tiers = RISK_TIERS.map(({ value }) => value) as [RiskTier, ...RiskTier[]]
const facts = z.strictObject({
  topics: z.array(z.string().min(1)).optional(),
  riskTier: z.enum(tiers).optional(),
  sensitive: z.boolean().optional(),
  jurisdiction: z.string().min(1).max(120).optional(),
})
const shape = z.strictObject({
  all: facts.optional(),
  questions: z.record(z.string(), facts).default({}),
})

/**
 * What a document's neighbour file says about its questions, beyond their words. Topics are
 * addresses in the default language.
 */
export type QuestionFacts = z.infer<typeof facts>
export type Sidecar = { all: QuestionFacts; of: (question: string) => QuestionFacts }

/** `leaflet.txt` has its facts in `leaflet.facts.json` beside it. */
export const sidecarPath = (file: string): string => `${file.replace(/\.[^./\\]*$/, '')}.facts.json`

export const NO_FACTS: Sidecar = { all: {}, of: () => ({}) }

/**
 * Reads a neighbour file; a question that the document does not have is a fault, because a typing
 * error would lose its facts silently.
 */
export function parseSidecar(
  file: string,
  bytes: Uint8Array,
  pairs: readonly Pair[],
  locale: Locale,
): Sidecar | DocumentFault[] {
  const decoded = decode(file, bytes)
  if (Array.isArray(decoded)) return decoded
  const read = shape.safeParse(jsonFrom(decoded.text))
  if (!read.success) {
    return read.error.issues.map((issue) => ({
      file,
      line: null,
      code: 'facts',
      message: `${issue.path.join(' › ') || 'This file'}: ${issue.message}.`,
    }))
  }
  const byKey = new Map(
    Object.entries(read.data.questions).map(([question, each]) => [
      questionKey(question, locale),
      each,
    ]),
  )
  const asked = new Set(pairs.map((pair) => questionKey(pair.question, locale)))
  const unknown = Object.keys(read.data.questions).filter(
    (question) => !asked.has(questionKey(question, locale)),
  )
  if (unknown.length > 0) {
    return unknown.map((words) => ({
      file,
      line: null,
      code: 'facts',
      message: 'The document has no such question.',
      words,
    }))
  }
  return {
    all: read.data.all ?? {},
    of: (question) => byKey.get(questionKey(question, locale)) ?? {},
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
