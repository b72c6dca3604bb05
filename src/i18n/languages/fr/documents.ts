import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['question', 'q'],
  answerMarkers: ['réponse', 'reponse', 'r'],
  columns: { question: ['question'], answer: ['réponse', 'reponse'], language: ['langue'] },
  yes: ['oui'],
  abbreviations: ['M', 'Mme'],
}
