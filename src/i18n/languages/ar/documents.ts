import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['سؤال', 'السؤال', 'س'],
  answerMarkers: ['إجابة', 'الإجابة', 'جواب', 'الجواب', 'ج'],
  columns: {
    question: ['السؤال', 'سؤال'],
    answer: ['الإجابة', 'إجابة'],
    language: ['اللغة', 'لغة'],
  },
}
