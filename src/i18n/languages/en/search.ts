import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: true,
  stopWords: `
    im ive id dont cant doesnt didnt isnt wont whats hows thats theyre youre u ur r y w pls plz ya
    yeah hi hello please thanks wat wut dis da vs etc would could shall also just really very
    still even ever`,
  optionalWords: `
    want get got go going come say said tell ask asked give take make made let put keep try need
    feel know think like look see seem happen person people someone somebody anyone thing stuff
    something anything everything much many more less lot little bit way time day now again always
    never maybe best better good bad right actually kind sort type able sure true real whole own
    one two three first new other another same different difference doing being having without
    within between inside outside among question answer info information explain about regarding
    concern happen possible normal supposed mean`,
  thesaurus,
  meanings,
  phonetics: [
    [/^ps/, 's'],
    [/ph/g, 'f'],
    [/ght/g, 't'],
    [/ck|qu|q|c(?![eiyh])/g, 'k'],
    [/c(?=[eiy])|z/g, 's'],
    [/(?<=.)[aeiouy]+/g, 'a'],
    [/(.)\1/g, '$1'],
  ],
  attachments: [],
  crisis: {
    ...crisisLists,
    maxEdits: 2,
    answersFor: { 'professional-harm': 'If a therapist crossed a line' },
    wordBetween: true,
  },
}
