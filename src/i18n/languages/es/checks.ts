import type { LanguageChecks } from '../checks-shape.ts'
import { wholeWords } from '../whole-words.ts'

const VOWELS = /[aeiouáéíóúü]+/giu
/** Two strong vowels together, or an accented weak one, belong to two syllables. */
const HIATUS = /(?<=[aeoáéó])(?=[aeoáéó])|(?<=[aeo])(?=[íú])|(?<=[íú])(?=[aeo])/giu

/** Spanish syllables are nearly the groups of vowels. */
const countSyllables = (word: string): number =>
  Array.from(word.matchAll(VOWELS), ([group]) => 1 + (group.match(HIATUS)?.length ?? 0)).reduce(
    (sum, each) => sum + each,
    0,
  ) || 1

/** The table of school years that belongs to the Fernández-Huerta score (1959): score, age. */
const AGES = [
  [90, 10],
  [80, 11],
  [70, 12],
  [60, 14],
  [50, 16],
  [30, 18],
] as const
const OLDEST = 20

export const checks: LanguageChecks = {
  dates: { beforeMonth: ['de'], beforeYear: ['de', 'del'] },
  lawOrPlace: [
    wholeWords(
      'i?legal(?:es|mente)?|ilícit[oa]s?|prohibid[oa]s? por ley|ley(?:es)?|legislación|jurídic[oa]s?|delitos?|delictiv[oa]s?|cr[ií]men(?:es)?|penal(?:es|mente)?|tribunal(?:es)?|juzgados?|juez|jueza|jueces|colegio profesional|junta de licencias',
    ),
    /(?<!\p{L})[Ee]stado de (?:la |el )?\p{Lu}/u,
  ],
  placeName: /([Ee]stado de (?:Nuev[oa] |Carolina del )?\p{Lu}\p{L}+)/u,
  definitions: {
    phrases: wholeWords('se refieren? a|se definen? como|se entienden? por|está definid[oa] como'),
    attribution: wholeWords('según|de acuerdo con'),
  },
  danglingEnd:
    /\s(y|e|o|u|pero|el|la|los|las|un|una|de|del|a|al|con|para|por|porque|que|si|cuando|su|sus|es|son)$/iu,
  gender: {
    pronouns: {
      client: wholeWords('clientes?|pacientes?|consultantes?|usuari[oa]s?', 'giu'),
      other: wholeWords(
        'personas?|terapeutas?|psicólog[oa]s?|psiquiatras?|médic[oa]s?|profesional(?:es)?|enfermer[oa]s?|madres?|padres?|espos[oa]s?|hij[oa]s?|mujer(?:es)?|hombres?|relación|terapia',
        'giu',
      ),
      words: wholeWords('él|ella|ellos|ellas', 'giu'),
    },
    anywhere: wholeWords('(?:la|una|las|unas) (?:clientas?|clientes?|pacientes?)|clientas?', 'giu'),
    instead: 'la persona, quien consulta, o el nombre otra vez',
  },
  questions: {
    stopWords:
      'a al como con consiste cual cuales cuando de del donde el ella en entre es esta este hay la las llama llaman lo los me mi o para por que quien se ser si significa son su sus un una y',
    kinds: [
      [/\bpor que\b/, 'why'],
      [/\bcuando\b/, 'when'],
      [/\bdonde\b/, 'where'],
      [/\bquien(es)?\b/, 'who'],
      [/\bcuant[oa]s?\b/, 'how many'],
      [/\bcomo\b(?! se llama)/, 'how'],
      [/^(?!(?:(?:a|con|de|en|para) )?(?:que|cual|como))/, 'whether'],
    ],
    stem: (word) => word.replace(/(?<=\p{L}{3})s$/u, ''),
  },
  readingAge: {
    formula: 'Fernández-Huerta',
    syllables: countSyllables,
    age: (wordsPerSentence, syllablesPerWord) => {
      const score = 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence
      return AGES.find(([lowest]) => score >= lowest)?.[1] ?? OLDEST
    },
  },
}
