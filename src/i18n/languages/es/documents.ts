import type { DocumentWords } from '../documents-shape.ts'

export const documents: DocumentWords = {
  questionMarkers: ['pregunta', 'p'],
  answerMarkers: ['respuesta', 'r'],
  columns: { question: ['pregunta'], answer: ['respuesta'], language: ['idioma', 'lengua'] },
  yes: ['sí'],
  abbreviations: ['Sr', 'Sra'],
}
