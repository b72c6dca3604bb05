import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['问题', '问'],
  answerMarkers: ['答案', '回答', '答'],
  columns: { question: ['问题'], answer: ['答案', '回答'], language: ['语言', '語言', '语种'] },
}
