import type { GenderWords } from '../../i18n/languages/checks-shape.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule } from './rule.ts'

type Match = { index: number; word: string }
const findAll = (text: string, pattern: RegExp): Match[] =>
  Array.from(text.matchAll(pattern), (match) => ({ index: match.index, word: match[0] }))

/** Finds pronouns for which the last person named before them is a client. */
function clientPronouns(text: string, pronouns: NonNullable<GenderWords['pronouns']>): Match[] {
  const clients = findAll(text, pronouns.client).map(({ index }) => index)
  const others = findAll(text, pronouns.other).map(({ index }) => index)
  const lastBefore = (indices: number[], before: number) =>
    indices.filter((index) => index < before).at(-1) ?? -1
  return findAll(text, pronouns.words).filter(({ index }) => {
    const client = lastBefore(clients, index)
    return client >= 0 && client > lastBefore(others, index)
  })
}

const genderedWords = (text: string, { pronouns, anywhere }: GenderWords): Match[] =>
  [
    ...(pronouns ? clientPronouns(text, pronouns) : []),
    ...(anywhere ? findAll(text, anywhere) : []),
  ].sort((one, other) => one.index - other.index)

export const gendered = defineRule({
  code: 'gendered',
  about: 'content',
  find: ({ question, lines, locale }, t) => {
    const words = CHECKS[locale]?.gender
    if (!words) return []
    return [question, ...lines].flatMap((text) =>
      genderedWords(text, words).map(({ index, word }) => ({
        words: excerpt(text, index, word),
        message: t('checks.gendered', { word }),
        suggestion: words.instead,
      })),
    )
  },
})

function excerpt(text: string, index: number, word: string): string {
  const before = text.slice(0, index).split(' ').slice(-3).join(' ').slice(-40)
  const after = text
    .slice(index + word.length)
    .split(' ')
    .slice(0, 3)
    .join(' ')
    .slice(0, 40)
  return `${before}${word}${after}`.trim()
}
