import type { LanguageChecks } from '../checks-shape.ts'

/**
 * The consonants that words of one root share: without particles and the article written onto a
 * word, common endings, the long vowels and a leading م. After the light stemmer of Larkey,
 * Ballesteros and Connell (2002), shortened further because questions are short.
 */
function rootOf(word: string): string {
  const bare = word
    .replace(/^(?:و?(?:ال|لل|بال|كال|فال)|[وفبكل](?=\p{L}{4}))(?=\p{L}{2})/u, '')
    .replace(/(?<=\p{L}{2})(?:ها|هم|كم|نا|ان|ات|ون|ين|يه|ه|ي)$/u, '')
  const root = bare.replace(/^م(?=\p{L}{3})/u, '').replace(/(?<=\p{L})[اوي](?=\p{L})/gu, '')
  return root.length >= 2 ? root : bare
}

export const checks: LanguageChecks = {
  dates: { calendars: ['ar-EG', 'ar-SY'] },
  lawOrPlace: [
    /(?<![\p{L}\p{M}])[وف]?[بك]?(?:ال|لل|ل)?(?:قانون|قوانين|تشريع|جريمة|جرائم|جنائي|جناية|محكمة|محاكم|قضاء|عقوبة|عقوبات)/u,
    /(?<![\p{L}\p{M}])[وف]?[بك]?(?:ال|لل|ل)?ولاية \p{L}/u,
    /(?:هيئة|مجلس) (?:ال)?ترخيص/u,
  ],
  placeName: /((?:ال)?ولاية \p{L}+)/u,
  definitions: {
    phrases: /(?<!\p{L})(?:و|ف)?(?:[يت]شير(?:ان)?[^.؟!]{0,60} إلى|[يت]ُ?عرَّ?ف بأن(?:ه|ها))/u,
    attribution: /وفقًا ل|وفق تعريف|بحسب|تُ?عرّ?ف(?:ه|ها) /u,
  },
  danglingEnd: /\s(و|أو|لكن|من|إلى|في|على|مع|عن|الذي|التي|لأن|إذا|أن)$/u,
  // Verbs have no form without a gender, so only nouns are found.
  gender: {
    anywhere:
      /(?<!\p{L})[وفبكل]{0,2}(?:ال|لل)?(?:عميلة|مريضة|مراجِ?عة|متعالِ?جة|عميلات|مريضات)(?!\p{L})/gu,
    instead: 'الشخص، أو من يتلقّى العلاج',
  },
  questions: {
    // نفسي only makes a therapist of a healer.
    stopWords:
      'ما ماذا هي هو هل من في علي الي عن بين مع طبيعه تسمي يسمي معني تعني يعني المقصود ان او اي تعد يعد هذا هذه نفسي نفسيه النفسي النفسيه النفسيين',
    kinds: [
      [/لماذا/, 'why'],
      [/متي/, 'when'],
      [/اين/, 'where'],
      [/^من /, 'who'],
      [/(^| )كم( |$)/, 'how many'],
      [/كيف/, 'how'],
      [/^هل/, 'whether'],
    ],
    stem: rootOf,
  },
}
