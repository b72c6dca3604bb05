import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['câu hỏi', 'hỏi', 'h'],
  answerMarkers: ['trả lời', 'đáp', 'đ'],
  columns: { question: ['câu hỏi'], answer: ['trả lời', 'câu trả lời'], language: ['ngôn ngữ'] },
}
