/**
 * Words that the tests type where people type: in drafts, searches, feedback and passwords. No output
 * of a portal or of the tests may have one, because it could stand in a log.
 */
const TYPED = [/kanarie[0-9a-f]{10}/gi, /the long phrase of[ \w]*/gi, /a long enough sentence/gi]

/** Returns the typed words in an output, each with the line that it stands in. */
export function typedWordsIn(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => TYPED.some((pattern) => line.search(pattern) >= 0))
    .map((line) => line.slice(0, 400))
}
