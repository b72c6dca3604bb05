export type Act = 'publish-set' | 'publish' | 'withdraw'

/**
 * A kill at a statement of the transaction, counted from 1, or at its commit: before it is sent, or
 * that many milliseconds after.
 */
export type Kill = { at: number | 'commit'; when: 'before' | number }

export type Task = {
  act: Act
  /** The ID of who acts. */
  person: number
  /** The answer, or those of a set, as they were seen. */
  answers: readonly { id: number; seen: string }[]
  /** Without one it is done. */
  kill?: Kill
}

/**
 * Spreads kills over the statements of an act: three of four between all of them in turn, the
 * fourth while it commits.
 */
export function planKills(kills: number, statements: number): Kill[] {
  const commits = Math.floor(kills / 4)
  const between = kills - commits
  return [
    ...Array.from({ length: between }, (_, index): Kill => {
      const at = 1 + Math.floor(((index + 0.5) * (statements - 1)) / between)
      return { at, when: index % 2 === 0 ? 'before' : 0 }
    }),
    ...Array.from({ length: commits }, (_, index): Kill => {
      const after = index % 5
      return { at: 'commit', when: after === 4 ? 'before' : after }
    }),
  ]
}
