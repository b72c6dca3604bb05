import { syllable } from 'syllable'
import type { LanguageChecks } from '../checks-shape.ts'
import { wholeWords } from '../whole-words.ts'

export const checks: LanguageChecks = {
  // Only forms that are not words themselves, unlike “were”, “well”, “its”, “lets”, “wont”, “cant”.
  apostrophes: {
    youre: 'you’re',
    youd: 'you’d',
    youll: 'you’ll',
    youve: 'you’ve',
    theyre: 'they’re',
    theyll: 'they’ll',
    theyve: 'they’ve',
    weve: 'we’ve',
    dont: 'don’t',
    doesnt: 'doesn’t',
    didnt: 'didn’t',
    isnt: 'isn’t',
    arent: 'aren’t',
    wasnt: 'wasn’t',
    werent: 'weren’t',
    hasnt: 'hasn’t',
    havent: 'haven’t',
    hadnt: 'hadn’t',
    couldnt: 'couldn’t',
    wouldnt: 'wouldn’t',
    shouldnt: 'shouldn’t',
    thats: 'that’s',
    whats: 'what’s',
  },
  possessives: { words: { ones: 'one’s', clients: 'client’s' }, before: ['own', 'self'] },
  dates: { calendars: ['en-US'], months: { sept: 9 } },
  lawOrPlace: [
    wholeWords(
      'illegal(?:ly)?|unlawful(?:ly)?|legal(?:ly)?|(?<!-in-)laws?|statutes?|statutory|legislation|licen[cs]ing board|courts?|crimes?|criminal(?:ly)?|felony|felonies|misdemeanou?rs?',
    ),
    /\bState of \p{Lu}/u,
  ],
  placeName: /\b(?:the )?(State of (?:New |North |South |West )?[A-Z]\p{L}+)/u,
  definitions: {
    phrases:
      /\b(refers? to (the|a|an|any)\b|(is|are) defined as\b|(is|are) described as\b|(is|are) understood (as|to be)\b)/iu,
    attribution: /\b(according to|as defined by|defines|in the words of)\b/iu,
  },
  danglingEnd:
    /\s(and|or|but|nor|the|a|an|of|to|with|for|from|because|which|whose|who|that|than|as|if|when|while|by|into|their|your|our|its|my|is|are)$/iu,
  gender: {
    pronouns: {
      client: wholeWords('clients?|patients?|persons?|somebody|someone|individuals?', 'giu'),
      other: wholeWords(
        'therapists?|counsel+ors?|psychologists?|psychiatrists?|doctors?|nurses?|professionals?|mothers?|fathers?|wi(?:fe|ves)|husbands?|daughters?|sons?|wom[ae]n|m[ae]n|girls?|boys?|Ms|Mrs|Mr',
        'giu',
      ),
      words: wholeWords('he|she|him|her|his|hers|himself|herself|he/she|s/he', 'giu'),
    },
    instead: 'they, them, their, or name the person again',
  },
  questions: {
    stopWords:
      'a an and are as at be by called can do does for from how i in is it me my of on or our she the their there this to was we what whats which who will with you your between meant mean',
    kinds: [
      [/\bwhy\b/, 'why'],
      [/\bwhen\b/, 'when'],
      [/\bwhere\b/, 'where'],
      [/\bwho\b/, 'who'],
      [/\bhow (many|much|long|often)\b/, 'how many'],
      [/\bhow\b/, 'how'],
      [/^(do|does|is|are|can|could|should|will|would|may)\b/, 'whether'],
    ],
    stem: (word) => word.replace(/(?<=\p{L}{3})s$/u, ''),
  },
  readingAge: {
    formula: 'Flesch-Kincaid',
    syllables: (word) => Math.max(1, syllable(word)),
    // The grade (Kincaid 1975), and the five years before school.
    age: (wordsPerSentence, syllablesPerWord) =>
      Math.round(0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 + 5),
  },
}
