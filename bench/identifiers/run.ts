import { personalDetails } from '../../src/cms/packs/asked/personal-details.ts'
import { PLAIN, PLANTED, LATER_PLAIN } from './texts.ts'

/**
 * npm run bench:identifiers: in how many questions that name somebody “A client asked” points it
 * out, and in how many that do not. Bar: 95 of 100, and at most 3 of 100.
 */
const missed = PLANTED.filter((text) => personalDetails(text).length === 0)
const pointsOut = (text: string) => personalDetails(text).length > 0
const wrong = [...PLAIN, ...LATER_PLAIN].filter(pointsOut)
const wrongLater = LATER_PLAIN.filter(pointsOut)
const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10

console.table({
  'pointed out (%)': percent(PLANTED.length - missed.length, PLANTED.length),
  'pointed out wrongly (%)': percent(wrong.length, PLAIN.length + LATER_PLAIN.length),
  'of those written later (%)': percent(wrongLater.length, LATER_PLAIN.length),
})
for (const text of missed) console.log(`missed: ${text}`)
for (const text of wrong)
  console.log(
    `wrong: ${text} (${personalDetails(text)
      .map((each) => each.text)
      .join(', ')})`,
  )
process.exitCode =
  missed.length * 20 <= PLANTED.length &&
  wrong.length * 100 <= 3 * (PLAIN.length + LATER_PLAIN.length)
    ? 0
    : 1
