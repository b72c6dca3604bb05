import { claimsLawOrPlace } from '../../src/cms/workflow/reasons.ts'
import { longSentences } from '../../src/cms/entries/sentences.ts'
import { segment } from '../../src/i18n/segment.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { shorten } from '../document/faults.ts'
import type { Rule } from './flag.ts'
import { HIGHEST_AGE, readingAge } from './reading-age.ts'

const sentencesOf = (lines: readonly string[], locale: Locale) => lines.flatMap((line) => segment(line, locale, 'sentence')).map((sentence) => sentence.trim()).filter(Boolean)

/** Words of law, by language; the English ones are the gate's own. */
const LAW: Partial<Record<Locale, RegExp>> = {
  es: /\b(i?legal(es|mente)?|ley(es)?|delitos?|tribunal(es)?|Estado de [A-Z]\p{L}+)\b/u,
  fr: /\b(il)?légal(e|es|ement)?\b|\b(illégaux|lois?|délits?|tribunal|tribunaux)\b|\bÉtat de \p{Lu}/u,
  ar: /قانون|جريمة|محكمة|ولاية/u,
  zh: /违法|非法|合法|法律|法院|犯罪/u,
  vi: /(bất hợp pháp|hợp pháp|pháp luật|luật|tòa án|tội phạm)/iu,
}
const PLACE = /\b(?:the )?(State of (?:New |North |South |West )?[A-Z]\p{L}+)/u

export const lawOrPlace: Rule = {
  code: 'law-or-place',
  find: ({ pair, lines, facts, locale }) => {
    const claims = (text: string) => (locale === 'en' ? claimsLawOrPlace(text) : (LAW[locale]?.test(text) ?? false))
    const sentence = [pair.question, ...sentencesOf(lines, locale)].find(claims)
    if (!sentence) return []
    const place = facts.jurisdiction ?? PLACE.exec(lines.join(' '))?.[1]
    return [{
      words: shorten(sentence, 120), message: 'This says what is legal, or speaks of a place; that holds only somewhere.',
      suggestion: place ? `Say where it applies (${facts.jurisdiction ? `given: ${place}; confirm it` : `the text says “${place}”`}), and cite the law.` : 'Say where it applies, and cite the law.',
    }]
  },
}

export const noSource: Rule = {
  code: 'no-source',
  find: ({ pair }) => [{ words: shorten(pair.question, 120), message: 'No source is cited.', suggestion: 'Add what the answer rests on.' }],
}

export const longSentence: Rule = {
  code: 'long-sentence',
  find: ({ lines, locale }) => longSentences(lines.join('\n'), locale).map((sentence) => ({
    words: shorten(sentence, 120), message: `This sentence is long (${segment(sentence, locale, 'word').filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length} words).`,
    suggestion: 'Make two or three of it.',
  })),
}

export const readingAgeRule: Rule = {
  code: 'reading-age',
  locales: ['en', 'es'],
  find: ({ lines, locale }) => {
    const age = readingAge(lines.join('\n'), locale)
    return age === null || age <= HIGHEST_AGE ? [] : [{
      words: shorten(lines.join(' '), 60), message: `The answer reads like a text for people of ${age} years and more; ${HIGHEST_AGE} is the most that most readers manage.`,
      suggestion: 'Use shorter sentences and everyday words.',
    }]
  },
}

const GENDERED = /\b(he|she|him|her|his|hers|himself|herself|he\/she|s\/he)\b/giu

export const gendered: Rule = {
  code: 'gendered',
  locales: ['en'],
  find: ({ lines, locale }) => {
    if (!/\b(client|patient|person|somebody|someone)s?\b/iu.test(lines.join(' '))) return []
    return sentencesOf(lines, locale).flatMap((sentence) => Array.from(sentence.matchAll(GENDERED), (match) => ({
      words: aroundOf(sentence, match.index), message: `“${match[0]}” gives the client a gender.`, suggestion: 'they, them, their, or name the person again',
    })))
  },
}

const aroundOf = (sentence: string, index: number): string => {
  const before = sentence.slice(0, index).split(' ').slice(-3).join(' ')
  return `${before}${sentence.slice(index).split(' ').slice(0, 3).join(' ')}`.trim()
}

const DEFINES: Partial<Record<Locale, RegExp>> = {
  en: /\b(refers? to (the|a|an|any)\b|(is|are) defined as\b|(is|are) described as\b|(is|are) understood (as|to be)\b)/iu,
  es: /\b(se refiere[n]? a\b|se define[n]? como\b)/iu,
  fr: /\b(désigne[nt]*\b|se définit comme\b|est défini[e]? comme\b)/iu,
  ar: /(يشير إلى|تشير إلى|يُعرَّف بأنه|تُعرَّف بأنها|يعرف بأنه|تعرف بأنها)/u,
  zh: /(指的是|是指|定义为)/u,
  vi: /(được định nghĩa là|đề cập đến|chỉ về)/iu,
}

export const definition: Rule = {
  code: 'definition',
  find: ({ lines, locale }) => sentencesOf(lines, locale).filter((sentence) => DEFINES[locale]?.test(sentence)).slice(0, 1).map((sentence) => ({
    words: shorten(sentence, 120), message: 'This quotes a definition without saying whose it is.', suggestion: 'Say whose definition it is and cite it, or say it in the clinic’s own words.',
  })),
}

const HIDDEN = /[\u202a-\u202e\u2066-\u2069]/u
export const hiddenCharacters: Rule = {
  code: 'hidden-characters',
  find: ({ pair, lines }) => [pair.question, ...lines].filter((line) => HIDDEN.test(line)).slice(0, 1).map((line) => ({
    words: shorten(line, 60), message: 'There are invisible characters here that turn the direction of the text.', suggestion: 'Take them out, unless you know why they are there.',
  })),
}

export const questionInside: Rule = {
  code: 'question-inside',
  find: ({ lines }) => lines.filter((line, index) => index > 0 && /^[^.!?。！？؟]{8,}[?？؟]$/u.test(line)).map((line) => ({
    words: shorten(line, 120), message: 'This paragraph of the answer is a question.', suggestion: 'If it is a question of its own, mark it: Q: …',
  })),
}

export const noTopic: Rule = {
  code: 'no-topic',
  find: ({ pair, facts }) => (facts.topics?.length ? [] : [{ words: shorten(pair.question, 120), message: 'The question has no topic.', suggestion: 'Choose one on the desk, or give --topic.' }]),
}
