import slugify from '@sindresorhus/slugify'
import type { ImportNotice } from '../parse/shared/notices.ts'
import { inOrder } from '../parse/shared/notices.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import type { Pair, Section } from '../read/pair.ts'
import type { ImportSource } from './source.ts'

/**
 * Gives questions the topic that their section's heading names. A section without a topic of its
 * name is reported, because imports make no topics.
 */
export function withSectionTopics(
  source: ImportSource,
  topics: ReadonlyMap<string, number>,
): ImportSource {
  const facts = new Map<Pair, QuestionFacts>(source.facts)
  const unknown = new Map<string, Section>()
  for (const pair of source.pairs) {
    const { section } = pair
    if (!section) continue
    const slug = slugify(section.title)
    if (!topics.has(slug)) unknown.set(`${section.line} ${section.title}`, section)
    else if (!facts.get(pair)?.topics) facts.set(pair, { topics: [slug], ...facts.get(pair) })
  }
  const notices = Array.from(unknown.values(), ({ title, line, at }): ImportNotice => ({
    line,
    words: title,
    why: 'section',
    ...(at === undefined ? {} : { at }),
  }))
  return { ...source, facts, notices: inOrder([...source.notices, ...notices]) }
}
