const WHO = [
  'A therapist',
  'Your clinician',
  'The team',
  'A colleague',
  'Somebody you trust',
  'A family member',
  'The clinic',
  'A specialist',
]
const DOES = [
  'listens to',
  'asks about',
  'explains',
  'looks for help with',
  'writes down',
  'comes back to',
  'takes time for',
  'talks with you about',
]
const WHAT = [
  'sleep',
  'grief',
  'fear of crowds',
  'what happened at school',
  'medication',
  'the first session',
  'anger',
  'costs and insurance',
  'records and privacy',
  'panic at night',
  'a long illness',
  'family and work',
]
const HOW = [
  'before the next appointment',
  'as often as you like',
  'in plain words',
  'without any hurry',
  'when you are ready',
  'over several weeks',
  'together with you',
  'and tells nobody else',
]

/** A few hundred sentences of which the answers of the benchmark are made. */
export const SENTENCES: readonly string[] = Array.from(
  { length: 480 },
  (_, index) =>
    `${WHO[index % WHO.length]} ${DOES[(index * 3) % DOES.length]} ${WHAT[(index * 5) % WHAT.length]} ${HOW[Math.floor(index / 8) % HOW.length]}.`,
)

export const SUBJECTS: readonly string[] = WHAT

const sentence = (factor: number, shift: number) =>
  `p.s[1 + (i * ${factor} + ${shift}) % array_length(p.s, 1)]`
/** Two paragraphs of four sentences as SQL, different for each `i`; `p.s` are the sentences. */
const paragraph = (shift: number) =>
  [7, 13, 29, 31].map((factor, place) => sentence(factor, shift + place * 11)).join(` || ' ' || `)
export const FIRST = paragraph(1)
export const SECOND = paragraph(97)

/** A paragraph of Lexical's JSON around a text (an SQL expression). */
const block = (
  text: string,
) => `jsonb_build_object('type', 'paragraph', 'version', 1, 'format', '', 'indent', 0, 'direction', null, 'textFormat', 0, 'textStyle', '',
  'children', jsonb_build_array(jsonb_build_object('type', 'text', 'text', ${text}, 'version', 1, 'format', 0, 'mode', 'normal', 'style', '', 'detail', 0)))`
export const richText = (...texts: string[]) =>
  `jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'format', '', 'indent', 0, 'direction', null, 'children', jsonb_build_array(${texts.map(block).join(', ')})))`
