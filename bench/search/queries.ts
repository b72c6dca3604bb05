import { readFileSync } from 'node:fs'
import type { Locale } from '../../src/i18n/locales.ts'
import { FIXTURES } from '../../src/testing/search-fixture.ts'

/**
 * What people type, by kind: whole questions, lay words with misspellings, and what is meant to
 * hurt.
 */
export function queriesIn(locale: Locale): Record<string, string[]> {
  const questions = (FIXTURES[locale] ?? []).map(({ question }) => question)
  const lay = readFileSync(`src/testing/lay-questions/${locale}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.includes(': ') && !line.startsWith('#'))
    .map((line) => line.replace(/^[^:]*: /, ''))
    .slice(0, 40)
  return {
    'whole questions': questions,
    'lay words': lay,
    misspelt: questions.map(misspell),
    hostile: HOSTILE.map((make) => make(questions)),
  }
}

/** Two letters change places in every third word. */
const misspell = (text: string) =>
  text
    .split(' ')
    .map((word, index) =>
      index % 3 === 0 && word.length > 4 ? `${word[0]}${word[2]}${word[1]}${word.slice(3)}` : word,
    )
    .join(' ')

const HOSTILE: ((questions: string[]) => string)[] = [
  (questions) => questions.join(' ').repeat(20),
  () => 'a '.repeat(2_000),
  () => 'the and of to in is it what '.repeat(250),
  () => '%'.repeat(500),
  () => '_%_%\\',
  () => '(a+)+$',
  () => "a' | !b & (c <-> d) :* ",
  () => "'; drop table portal.entries; --",
  () => 'x\u0000y',
  () => '🙂'.repeat(200),
  () => '\u202e\u200f\u2067therapy',
  () => '\ud800 therapy \udc00',
  () => 'a*b*c*d*',
  () => 'z'.repeat(10_000),
  () => Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' '),
  () => 'therapist '.repeat(24),
]
