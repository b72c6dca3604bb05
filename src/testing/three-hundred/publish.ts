import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { writeEntry } from '../../published/write/text.ts'
import { publishFixtures } from '../search-fixture.ts'

const FOLDER = 'src/testing/three-hundred'
const FIRST_ID = 1_000
const FILLERS = 4
const NOW = new Date('2026-11-23T10:00:00Z')

const linesOf = (file: string): string[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').filter(Boolean)

type Answer = { slug: string; question: string; short: string; whole: string }

/**
 * About three hundred answers as a clinic may have them, in English: five for each subject, at the
 * address `<subject>-<1 to 5>`. Each goes on with sentences that could stand anywhere, because the
 * words that all answers share are what makes a search show too much.
 */
function threeHundred(): Answer[] {
  const fillers = linesOf('filler.txt')
  const made: Answer[] = []
  let subject = ''
  let number = 0
  for (const line of linesOf('answers.txt')) {
    if (line.startsWith('# ')) {
      subject = line.slice(2)
      number = 0
      continue
    }
    number += 1
    const [question = '', short = ''] = line.split(' | ')
    const said = Array.from(
      { length: FILLERS },
      (_, index) => fillers[(made.length * 7 + index * 11) % fillers.length],
    )
    made.push({ slug: `${subject}-${number}`, question, short, whole: [short, ...said].join(' ') })
  }
  return made
}

/** Publishes them beside the English answers of the seed. */
export async function publishThreeHundred(client: pg.Client): Promise<void> {
  await publishFixtures(client, ['en'])
  const sql = sqlOfClient(() => client)
  for (const [index, { slug, question, short, whole }] of threeHundred().entries())
    await writeEntry(
      sql,
      {
        entryId: FIRST_ID + index,
        sourceId: FIRST_ID + index,
        locale: 'en',
        slug,
        question,
        shortAnswer: short,
        shortAnswerDerived: false,
        answerHtml: `<p>${whole}</p>`,
        answerText: whole,
        ...publishedValues({}, { riskTier: 'low', sensitive: false }),
        review: null,
        textHash: 'hash',
        publishedBy: 'Test',
        staleSeverity: null,
      },
      NOW,
      NOW,
    )
}

/** A query, and the subjects (or names of the seed's answers) that are to the point. */
export type Asked = { subjects: string[]; query: string; heldOut: boolean }

export function askedIn(locale: string): Asked[] {
  let heldOut = false
  return linesOf(`${locale}.txt`).flatMap((line) => {
    if (line.startsWith('# ')) {
      heldOut = line.startsWith('# held out')
      return []
    }
    const [subjects = '', query = ''] = line.split(/: (.*)/)
    return [{ subjects: subjects.split(' '), query, heldOut }]
  })
}

/** The subject of an address. */
export const subjectOf = (slug: string): string => slug.replace(/-\d$/, '')
