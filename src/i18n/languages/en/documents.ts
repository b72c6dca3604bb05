import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['question', 'q'],
  answerMarkers: ['answer', 'a'],
  columns: {
    question: ['question', 'q'],
    answer: ['answer', 'a'],
    topics: ['topic', 'topics'],
    riskTier: ['risk', 'risk tier', 'risktier'],
    sensitive: ['sensitive'],
    jurisdiction: ['jurisdiction', 'where it applies'],
    sources: ['sources', 'source'],
    codes: ['codes'],
    language: [
      'language',
      'lang',
      'locale',
      'language code',
      'lang code',
      'locale code',
      'article language',
      'article locale',
      'content language',
    ],
  },
  yes: ['yes', 'true', '1', 'x'],
  abbreviations: ['Dr', 'Mr', 'Mrs', 'Ms', 'Mx', 'St', 'vs', 'e.g', 'i.e', 'etc', 'approx'],
}
