import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: true,
  stopWords: `
    est-ce est ce c j l d m n s t qu jai jsuis jsais cest cetait quest nest quoi q k pk pq pcq ya
    y suis dois bonjour svp merci si tres juste vraiment ca mon ma mes ton ta tes`,
  optionalWords: `
    disent dis disait faut font quel quelle gens suis avec sans entre ensemble puis puisse ose vouloir veux veut aller vais va dire dit donner faire fais fait pouvoir peux
    peut avoir ai a voir vois savoir sais sentir sens sembler passer prendre mettre besoin
    personne gens quelqu un quelque chose rien beaucoup peu tout tous toujours jamais maintenant
    fois manière façon mieux bien mal bon mauvais nouveau autre même trois deux question réponse
    information normal possible vrai expliquer différence différent`,
  thesaurus,
  meanings,
  phonetics: [
    [/ph/g, 'f'],
    [/h/g, ''],
    [/eau|au/g, 'o'],
    [/qu|c(?![eiyh])|k/g, 'k'],
    [/c(?=[eiy])|z|ss/g, 's'],
    [/y/g, 'i'],
    [/(?<=.{3})[esx]+$/g, ''],
    [/(.)\1/g, '$1'],
  ],
  attachments: [
    // Words that lost an apostrophe: `jaime`, `sentendre`.
    /^(?:[cdjlmnst]|qu)(?=[aeiouh]..)/,
  ],
  crisis: {
    ...crisisLists,
    maxEdits: 2,
    answersFor: { 'professional-harm': 'Si un thérapeute a franchi une limite' },
    wordBetween: true,
  },
}
