import type { LanguageChecks } from '../checks-shape.ts'
import { wholeWords } from '../whole-words.ts'

export const checks: LanguageChecks = {
  // Only forms that are not words themselves, unlike “dune” and “quelle”.
  apostrophes: {
    cest: 'c’est',
    cétait: 'c’était',
    jai: 'j’ai',
    jétais: 'j’étais',
    nest: 'n’est',
    nétait: 'n’était',
    quil: 'qu’il',
    quils: 'qu’ils',
    quon: 'qu’on',
    quun: 'qu’un',
    quune: 'qu’une',
    lorsquil: 'lorsqu’il',
    lorsquils: 'lorsqu’ils',
    lorsquon: 'lorsqu’on',
    puisquil: 'puisqu’il',
    puisquon: 'puisqu’on',
    quelquun: 'quelqu’un',
    aujourdhui: 'aujourd’hui',
    daccord: 'd’accord',
    dabord: 'd’abord',
    jusquà: 'jusqu’à',
    jusquau: 'jusqu’au',
  },
  dates: { dayEndings: ['er'] },
  lawOrPlace: [
    wholeWords(
      '(?:il)?léga(?:l|le|les|lement|ux)|illicites?|lois?|législation|législati(?:f|ve|fs|ves)|juridiques?|délits?|crimes?|criminel(?:le)?s?|péna(?:l|le|les|ux|lement)|tribunal|tribunaux|ordre des (?:psychologues|médecins)',
    ),
    /(?<!\p{L})[ÉEée]tat (?:de |d['’])(?:la |l['’])?\p{Lu}/u,
  ],
  placeName: /([ÉEé]tat de (?:la |l['’])?\p{Lu}\p{L}+)/u,
  definitions: {
    phrases: wholeWords(
      'désigne(?:nt)?|se défini(?:t|ssent) comme|(?:est|sont) définie?s? comme|se réfère(?:nt)? à',
    ),
    attribution: wholeWords("selon|d[’']après"),
  },
  danglingEnd:
    /\s(et|ou|mais|le|la|les|un|une|de|du|des|à|au|aux|avec|pour|par|parce que|que|qui|si|quand|son|sa|ses|leur|est|sont)$/iu,
  gender: {
    pronouns: {
      client: wholeWords('patients?|clients?|consultants?|usagers?', 'giu'),
      other: wholeWords(
        'personnes?|thérapeutes?|psychologues?|psychiatres?|médecins?|professionnel(?:le)?s?|infirmi(?:er|ère)s?|mères?|pères?|épou(?:x|ses?)|femmes?|hommes?|fill?es?|fils|relation|thérapie|séance',
        'giu',
      ),
      words:
        /(?<![\p{L}])(?:il(?! (?:y |est |faut|s['’]agit|existe|arrive|convient|se peut|peut (?:y|être|arriver)|suffit|importe|vaut))|elle|elles|lui-même|elle-même)(?![\p{L}])/giu,
    },
    anywhere: wholeWords(
      '(?:la|une|les|des|sa|ses) (?:patientes?|clientes?)|patientes|clientes|patiente|cliente',
      'giu',
    ),
    instead: 'la personne, ou le nom encore une fois',
  },
  questions: {
    stopWords:
      'a appelle au aux avec ce ces cest comment consiste dans de des du elle en entre est et il je la le les leur ma mes mon on ou par pour quand que quel quelle quelles quels qui quoi sa se ses signifie son sont sur un une y l d qu est ce c n s',
    kinds: [
      [/\bpourquoi\b/, 'why'],
      [/\bquand\b/, 'when'],
      [/\bou\b/, 'where'],
      [/\bqui\b/, 'who'],
      [/\bcombien\b/, 'how many'],
      [/\bcomment\b(?!.*\bappelle)/, 'how'],
      [/^(est ce que|est-ce|peut|puis|dois|faut|y a)/, 'whether'],
    ],
    stem: (word) => word.replace(/(?<=\p{L}{3})s$/u, ''),
  },
}
