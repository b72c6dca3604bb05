import { z } from 'zod'
import type { Field } from '../../../fields/field.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { decode } from '../read/decode.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { factsShape, type QuestionFacts } from './shared/question-facts.ts'
import { questionKey } from './shared/question-key.ts'

const sidecarShape = (fields?: readonly Field[]) =>
  z.strictObject({
    all: factsShape(fields).optional(),
    questions: z.record(z.string(), factsShape(fields)).default({}),
  })

/** What the file beside a document says about all its questions, and about each. */
export type Sidecar = { all: QuestionFacts; of: (question: string) => QuestionFacts }

/** The facts about `leaflet.txt` are in `leaflet.facts.json` beside it. */
export const sidecarPath = (file: string): string => `${file.replace(/\.[^./\\]*$/, '')}.facts.json`

export const NO_FACTS: Sidecar = { all: {}, of: () => ({}) }

/**
 * Parses a sidecar file. A question that the document does not have is a fault, because otherwise a
 * typing error would silently lose its facts.
 */
export function parseSidecar(
  file: string,
  bytes: Uint8Array,
  pairs: readonly Pair[],
  locale: Locale,
  fields?: readonly Field[],
): Sidecar | DocumentFault[] {
  const decoded = decode(file, bytes)
  if (Array.isArray(decoded)) return decoded
  const fault = (message: string, words?: string): DocumentFault => ({
    file,
    line: null,
    code: 'facts',
    message,
    ...(words === undefined ? {} : { words }),
  })
  const { data, error } = sidecarShape(fields).safeParse(parseJson(decoded.text))
  if (error)
    return error.issues.map(({ path, message }) =>
      fault(`${path.join(' › ') || 'This file'}: ${message}.`),
    )
  const keyOf = (question: string) => questionKey(question, locale)
  const asked = new Set(pairs.map(({ question }) => keyOf(question)))
  const unknown = Object.keys(data.questions).filter((question) => !asked.has(keyOf(question)))
  if (unknown.length > 0)
    return unknown.map((words) => fault('The document has no such question.', words))
  const byKey = new Map(
    Object.entries(data.questions).map(([question, facts]) => [keyOf(question), facts]),
  )
  return { all: data.all ?? {}, of: (question) => byKey.get(keyOf(question)) ?? {} }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
