import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: true,
  stopWords: `
    q k ke xq pq porq x tb tmb d hola favor gracias si mas muy solo aun ya usted ustedes vos mi
    mis tu tus`,
  optionalWords: `
    querer quiero quiere quería ir voy va fui decir dijo dice dar hacer hago hace hizo poder puedo
    puede podria tener tengo tiene ver veo saber se sabe sentir siento parecer pasar pasa pasó
    llegar yendo seguir volver quedar poner dejar tomar necesitar persona gente alguien algo nada
    cosa cosas mucho mucha muchos poco tan todo todos siempre nunca ahora hoy vez veces manera
    forma tipo mejor peor bien mal bueno malo nuevo otro otra mismo igual tres dos uno primero
    pregunta respuesta informacion normal posible verdad explicar diferencia diferente diferentes`,
  thesaurus,
  meanings,
  phonetics: [
    [/^ps/, 's'],
    [/h(?!$)/g, ''],
    [/v/g, 'b'],
    [/qu|c(?![eih])|k/g, 'k'],
    [/z|c(?=[ei])|x/g, 's'],
    [/ll/g, 'y'],
    [/g(?=[ei])/g, 'j'],
    [/(.)\1/g, '$1'],
  ],
  attachments: [],
  crisis: {
    ...crisisLists,
    maxEdits: 2,
    answersFor: { 'professional-harm': 'Si su terapeuta cruzó un límite' },
    wordBetween: true,
  },
}
