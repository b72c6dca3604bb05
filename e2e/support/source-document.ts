import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../src/testing/source-files.ts'

/**
 * The questions of the source document with their answers, read by eye's rule: a paragraph that
 * asks, then a paragraph that answers.
 */
export function sourceDocument(): { question: string; answer: string }[] {
  const paragraphs = readFileSync(join(ROOT, 'seed/client-therapist-relationship.txt'), 'utf8')
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
  const pairs = []
  for (let at = 0; at + 1 < paragraphs.length; at += 2)
    pairs.push({
      question: paragraphs[at]!.replace(/^Question:\s*/, ''),
      answer: paragraphs[at + 1]!,
    })
  return pairs
}
