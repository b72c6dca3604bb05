import { defineRule } from './rule.ts'

/** What Windows-1252 has where Latin-1 has control characters, from byte 0x80 on. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const CONTINUATION = `[${WINDOWS_1252}\u0080-\u00bf]`
/** What UTF-8 looks like in Windows-1252: a letter with marks, then signs. */
const SEQUENCE = `(?:[\u00c2-\u00df]${CONTINUATION}|[\u00e0-\u00ef]${CONTINUATION}{2}|[\u00f0-\u00f4]${CONTINUATION}{3})`
const RUN = new RegExp(`${SEQUENCE}+`, 'gu')
/** One sequence can be French in capitals with a quotation mark; these or two cannot. */
const CERTAIN = new RegExp(`[ÂÃ]${CONTINUATION}|â€|â„|ð[Ÿ]|${SEQUENCE}{2}`, 'u')

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const at = WINDOWS_1252.indexOf(character)
    return at >= 0 ? 0x80 + at : character.charCodeAt(0)
  })

/** The original of a text that was read with the wrong code page; `null` if it is not UTF-8. */
function decodeRun(run: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(run))
  } catch {
    return null
  }
}

/** The words that UTF-8 read as Windows-1252 stands for: “donâ€™t” is “don’t”. */
export const repairCodePage = (words: string): string =>
  words.replace(RUN, (run) => (CERTAIN.test(run) ? (decodeRun(run) ?? run) : run))

/** How many places are shown. */
const MAX_FOUND = 10

export const codePageRule = defineRule({
  code: 'code-page',
  about: 'surface',
  find: ({ question, lines }, t) =>
    [question, ...lines]
      .flatMap((line) => line.match(/\S+/gu) ?? [])
      .flatMap((words) => {
        const repaired = repairCodePage(words)
        return repaired === words ? [] : [{ words, repaired }]
      })
      .slice(0, MAX_FOUND)
      .map(({ words, repaired }) => ({
        words,
        message: t('checks.codePage'),
        suggestion: t('checks.codePage.todo', { repaired }),
      })),
})
