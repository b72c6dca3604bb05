import type { Rule } from './flag.ts'

/**
 * English words that lost their apostrophe. Closed: only forms that are no word of their own (`were`, `well`, `its`, `lets`, `wont`, `cant`
 * are), and `ones` and `clients` where own or self follows.
 */
const CONTRACTIONS: Record<string, string> = {
  youre: 'you’re', youd: 'you’d', youll: 'you’ll', youve: 'you’ve', theyre: 'they’re', theyll: 'they’ll', theyve: 'they’ve', weve: 'we’ve',
  dont: 'don’t', doesnt: 'doesn’t', didnt: 'didn’t', isnt: 'isn’t', arent: 'aren’t', wasnt: 'wasn’t', werent: 'weren’t', hasnt: 'hasn’t',
  havent: 'haven’t', hadnt: 'hadn’t', couldnt: 'couldn’t', wouldnt: 'wouldn’t', shouldnt: 'shouldn’t', thats: 'that’s', whats: 'what’s',
}
const POSSESSIVES: Record<string, string> = { ones: 'one’s', clients: 'client’s' }

const LOST = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:(${Object.keys(CONTRACTIONS).join('|')})(?![\\p{L}\\p{N}’'])|(${Object.keys(POSSESSIVES).join('|')})(?=\\s+own\\b|\\s+self\\b))`, 'giu')

export type Lost = { index: number; word: string; right: string }

/** The words of a text that lost an apostrophe, with what they were; in the text's own kind of apostrophe and capitals. */
export function lostApostrophes(text: string): Lost[] {
  const straight = text.includes("'") && !/[’“”]/u.test(text)
  return Array.from(text.matchAll(LOST), (match): Lost => {
    const word = match[0]
    const lower = CONTRACTIONS[word.toLowerCase()] ?? POSSESSIVES[word.toLowerCase()] ?? word
    const cased = word === word.toUpperCase() ? lower.toUpperCase() : word[0] === word[0]?.toUpperCase() ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
    return { index: match.index, word, right: straight ? cased.replace('’', "'") : cased }
  })
}

/** The word that makes a possessive certain, when one follows. */
export const wordAfter = (text: string, from: number): string => /^\s+(own|self)[\p{L}\p{N}-]*/u.exec(text.slice(from))?.[0] ?? ''

export const apostrophe: Rule = {
  code: 'apostrophe',
  locales: ['en'],
  find: ({ lines, pair }) => [pair.question, ...lines].flatMap((line) => lostApostrophes(line).map(({ index, word, right }) => {
    const next = wordAfter(line, index + word.length)
    return { words: `${word}${next}`, message: 'An apostrophe is missing.', suggestion: `${right}${next}` }
  })),
}
