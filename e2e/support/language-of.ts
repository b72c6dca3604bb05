/**
 * Words so common that a sentence of the language hardly does without them, and that the other
 * languages do not have.
 */
const COMMON: Record<string, readonly string[]> = {
  en: [
    'the',
    'and',
    'of',
    'is',
    'are',
    'you',
    'your',
    'with',
    'for',
    'that',
    'this',
    'not',
    'what',
    'when',
    'how',
    'or',
    'to',
    'have',
  ],
  es: [
    'el',
    'los',
    'las',
    'que',
    'y',
    'en',
    'con',
    'para',
    'una',
    'su',
    'por',
    'del',
    'usted',
    'cómo',
    'cuándo',
    'qué',
    'lo',
    'esta',
    'este',
    'más',
    'sin',
    'como',
    'puede',
    'está',
    'ha',
    'al',
    'o',
  ],
  fr: [
    'les',
    'des',
    'et',
    'une',
    'pour',
    'dans',
    'vous',
    'est',
    'votre',
    'avec',
    'ce',
    'cette',
    'où',
    'nous',
    'qui',
    'au',
    'le',
    'sur',
    'pas',
    'du',
    'ne',
    'elle',
    'vos',
    'par',
    'sont',
    'avez',
    'peut',
    'à',
    'ou',
    'aux',
    'il',
    'dernière',
    'connexion',
  ],
  vi: [
    'của',
    'và',
    'là',
    'quý',
    'vị',
    'cho',
    'không',
    'các',
    'có',
    'được',
    'này',
    'với',
    'hoặc',
    'những',
  ],
}
const MOST_OFTEN = 2

/** The languages that `languageOf` can tell. */
export const TOLD: readonly string[] = [...Object.keys(COMMON), 'ar', 'zh']

/**
 * The language that a text is written in, as far as its script or its common words tell; `null`
 * where they do not (a name, a number, a word or two). Deliberately simple: it knows the six
 * languages of the portal and prefers silence to a guess.
 */
export function languageOf(text: string): string | null {
  const letters = [...text].filter((character) => /\p{L}/u.test(character))
  const share = (script: RegExp) =>
    letters.filter((letter) => script.test(letter)).length / (letters.length || 1)
  if (letters.length >= 3 && share(/\p{Script=Arabic}/u) > 0.6) return 'ar'
  if (letters.length >= 2 && share(/\p{Script=Han}/u) > 0.6) return 'zh'
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}’']+/u)
    .filter(Boolean)
  const counts = Object.entries(COMMON).map(([language, common]) => ({
    language,
    hits: words.filter((word) => common.includes(word)).length,
  }))
  const [best, second] = counts.sort((one, other) => other.hits - one.hits)
  return best && second && best.hits >= MOST_OFTEN && best.hits > second.hits ? best.language : null
}
