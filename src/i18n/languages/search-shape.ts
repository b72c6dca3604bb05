/** What search needs to know about a language. */
export type SearchLanguage = {
  /** Whether spaces separate words. */
  spaced: boolean
  /**
   * Words that are not searched for, separated by spaces. For a language whose words PostgreSQL
   * stems, they come on top of PostgreSQL's own list.
   */
  stopWords: string
  /** Words so common that an answer may lack them and still be the right one; as `stopWords`. */
  optionalWords: string
  /**
   * Words that readers use for what answers call by another name. A line that begins without a
   * space is a group: its name, a colon, phrases for the same thing, and after `|` phrases for
   * something related. Commas separate phrases; an indented line continues the group. All languages
   * have the same groups.
   */
  thesaurus: string
  /**
   * Words for what a search may be about, by which danger is recognised in all languages alike: who does
   * what to whom, with what, and what makes it ordinary (a film, a course, long ago). The form is the
   * thesaurus's, without `|`; `*` at the end stands for the rest of a word. A word may be in several
   * groups. The model is trained with these lists: train it again after a change.
   */
  meanings: string
  /**
   * Replacements, made in this order, that give words which sound alike (or share a root) the same
   * key. Rough, for words that nothing else explains.
   */
  phonetics: readonly (readonly [pattern: RegExp, replacement: string])[]
  /**
   * What may be written onto a word, such as particles or elided articles. Each pattern is tried on
   * its own on a word that is not known.
   */
  attachments: readonly RegExp[]
  crisis: CrisisLists & CrisisRules
}

/**
 * What people type who may be in danger: suicide, self-harm, being hurt, wanting to hurt someone.
 * A false alarm costs little: it shows a card with telephone numbers. The phrases of all languages
 * are looked for in every search.
 *
 * Commas separate phrases. `{a|b}` stands for one or the other, `{a|}` for `a` or nothing, and `*`
 * at the end for the rest of a word.
 */
export type CrisisLists = {
  /**
   * By the kind of danger they tell of, each in a file of its own; `any` has those that may tell of
   * several kinds.
   */
  phrases: Readonly<Record<string, string>>
  /** Phrases that contain one of the above and mean something else. */
  harmlessPhrases: string
  /** Words that are one typing error away from one of the above, separated by spaces. */
  harmlessWords: string
}

type CrisisRules = {
  /** How many typing errors a long word may have. */
  maxEdits: 1 | 2
  /** What is searched for besides, by the kind of danger that was recognised. */
  answersFor: Readonly<Record<string, string>>
  /** Whether one more word may stand inside a long phrase, as in "want to *just* die". */
  wordBetween: boolean
}
