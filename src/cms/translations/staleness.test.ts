import { describe, expect, it } from 'vitest'
import type { Severity } from '../../core/severities.ts'
import { answerOf } from '../../testing/rich-text.ts'
import { compareTexts } from './compare.ts'
import { fingerprintOf, textPartsOf, type TextPart } from './fingerprint.ts'
import { openChanges, severityOf, type PendingChange } from './open-changes.ts'
import { updatePending } from './staleness.ts'

const text = (question: string, shortAnswer: string | null, ...answer: string[]) =>
  textPartsOf({ locale: 'en', question, shortAnswer, answer: answerOf(...answer) })

const one = text(
  'Is it private?',
  'Yes.',
  'What you say stays here.',
  'There are limits.',
  'Ask us.',
)
const es = (...answer: string[]) => text('¿Es confidencial?', 'Sí.', ...answer)
const made = es('Lo que usted dice queda aquí.', 'Hay límites.', 'Pregúntenos.')

describe('the fingerprint', () => {
  it('covers words only: bold, links, letter forms and spaces change nothing', () => {
    const answer = answerOf('Café open', 'Ask us.')
    const [first] = answer.root.children as unknown as {
      children: { format: number; text: string }[]
    }[]
    const bold = structuredClone(answer) as unknown as {
      root: { children: { children: { format: number; text: string }[] }[] }
    }
    const node = bold.root.children[0]?.children[0]
    if (!node || !first) throw new Error('the answer has no text')
    node.format = 1
    node.text = 'Cafe\u0301\u00a0 op\u00aden'
    expect(
      fingerprintOf(textPartsOf({ locale: 'en', question: 'Q?', answer: bold as never })),
    ).toBe(fingerprintOf(textPartsOf({ locale: 'en', question: 'Q? ', answer })))
  })

  it.each([
    [
      'a word',
      text('Is it private?', 'Yes.', 'What you say stays there.', 'There are limits.', 'Ask us.'),
    ],
    [
      'the order',
      text('Is it private?', 'Yes.', 'There are limits.', 'What you say stays here.', 'Ask us.'),
    ],
    [
      'where a paragraph ends',
      text('Is it private?', 'Yes.', 'What you say stays here. There are limits.', 'Ask us.'),
    ],
    [
      'the short answer',
      text('Is it private?', 'No.', 'What you say stays here.', 'There are limits.', 'Ask us.'),
    ],
  ])('changes with %s', (_what, other) => expect(fingerprintOf(other)).not.toBe(fingerprintOf(one)))

  it('has no short answer if nobody wrote one', () =>
    expect(text('Q?', null, 'A.').map(({ place }) => place)).toEqual(['question', 'answer']))
})

const words = (before: TextPart[], now: TextPart[]) =>
  compareTexts(before, now).map(({ was, now: is }) => [was?.text ?? null, is?.text ?? null])

describe('comparing two texts', () => {
  it.each([
    ['nothing', one, []],
    [
      'one paragraph reworded',
      text(
        'Is it private?',
        'Yes.',
        'What you say stays here.',
        'There are few limits.',
        'Ask us.',
      ),
      [['There are limits.', 'There are few limits.']],
    ],
    [
      'one added in the middle',
      text(
        'Is it private?',
        'Yes.',
        'What you say stays here.',
        'Always.',
        'There are limits.',
        'Ask us.',
      ),
      [[null, 'Always.']],
    ],
    [
      'one taken out',
      text('Is it private?', 'Yes.', 'What you say stays here.', 'Ask us.'),
      [['There are limits.', null]],
    ],
    [
      'question and short answer',
      text('Private?', 'Mostly.', 'What you say stays here.', 'There are limits.', 'Ask us.'),
      [
        ['Is it private?', 'Private?'],
        ['Yes.', 'Mostly.'],
      ],
    ],
  ])('finds %s', (_what, now, expected) => expect(words(one, now)).toEqual(expected))
})

/**
 * Lets the original go through some texts while readers have `inForce` (and a draft, if there is
 * one) of the translation.
 */
const follow = (steps: [TextPart[], Severity][], ...texts: TextPart[][]): PendingChange[] =>
  steps.reduce<{ pending: PendingChange[]; before: TextPart[] }>(
    ({ pending, before }, [now, severity]) => ({
      pending: updatePending(pending, before, now, severity, texts),
      before: now,
    }),
    { pending: [], before: one },
  ).pending

const limits = (sentence: string) =>
  text('Is it private?', 'Yes.', 'What you say stays here.', sentence, 'Ask us.')

describe('a translation whose original changes', () => {
  it('flags exactly the paragraph that changed', () => {
    const open = openChanges(follow([[limits('There are few limits.'), 'clarifying']], made), made)
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({
      place: 'paragraph',
      severity: 'clarifying',
      before: [made[3]?.hash],
    })
  })

  it('is current again after its own paragraph changed, not after another one did', () => {
    const pending = follow([[limits('There are few limits.'), 'clarifying']], made)
    expect(
      openChanges(
        pending,
        es('Lo que usted dice queda aquí.', 'Hay pocos límites.', 'Pregúntenos.'),
      ),
    ).toEqual([])
    expect(
      openChanges(pending, es('Lo que diga queda aquí.', 'Hay límites.', 'Pregúntenos.')),
    ).toHaveLength(1)
  })

  it('is stale again if its older text is restored', () => {
    const pending = follow([[limits('There are few limits.'), 'safety']], made)
    expect(severityOf(openChanges(pending, made))).toBe('safety')
  })

  it('has nothing pending if the change is reverted before anybody translated it', () => {
    expect(
      follow(
        [
          [limits('There are few limits.'), 'safety'],
          [one, 'wording'],
        ],
        made,
      ),
    ).toEqual([])
  })

  it('has the reversal pending if the change had been translated', () => {
    const few = es('Lo que usted dice queda aquí.', 'Hay pocos límites.', 'Pregúntenos.')
    const pending = updatePending(
      follow([[limits('There are few limits.'), 'clarifying']], made),
      limits('There are few limits.'),
      one,
      'clarifying',
      [few],
    )
    expect(openChanges(pending, few)).toHaveLength(1)
    expect(openChanges(pending, made)).toEqual([])
  })

  it('keeps the highest severity of a paragraph that changes twice', () => {
    const pending = follow(
      [
        [limits('There are few limits.'), 'safety'],
        [limits('There are almost no limits.'), 'wording'],
      ],
      made,
    )
    expect(severityOf(openChanges(pending, made))).toBe('safety')
    expect(pending).toHaveLength(1)
  })

  it('is stale with the text of two changes ago, even if the change in between had been translated', () => {
    const few = es('Lo que usted dice queda aquí.', 'Hay pocos límites.', 'Pregúntenos.')
    const pending = updatePending(
      follow([[limits('There are few limits.'), 'clarifying']], made),
      limits('There are few limits.'),
      limits('There is one limit.'),
      'clarifying',
      [few],
    )
    expect(openChanges(pending, few)).toHaveLength(1)
    expect(openChanges(pending, made)).toHaveLength(1)
  })

  it('does not count a draft from before the change as applying it', () => {
    const draft = es('Lo que usted dice queda aquí.', 'Existen límites.', 'Pregúntenos.')
    const pending = follow([[limits('There are few limits.'), 'clarifying']], made, draft)
    expect(openChanges(pending, draft)).toHaveLength(1)
    expect(openChanges(pending, made)).toHaveLength(1)
  })

  it('applies an added and a removed paragraph', () => {
    const longer = text(
      'Is it private?',
      'Yes.',
      'What you say stays here.',
      'There are limits.',
      'Ask us.',
      'Call us.',
    )
    const added = follow([[longer, 'clarifying']], made)
    expect(openChanges(added, made)).toHaveLength(1)
    expect(
      openChanges(
        added,
        es('Lo que usted dice queda aquí.', 'Hay límites.', 'Pregúntenos.', 'Llámenos.'),
      ),
    ).toEqual([])
    const removed = follow(
      [[text('Is it private?', 'Yes.', 'What you say stays here.', 'Ask us.'), 'safety']],
      made,
    )
    expect(severityOf(openChanges(removed, made))).toBe('safety')
    expect(openChanges(removed, es('Lo que usted dice queda aquí.', 'Pregúntenos.'))).toEqual([])
  })

  it('finds the paragraph that the memory knows, wherever it stands', () => {
    const moved = es('Pregúntenos.', 'Lo que usted dice queda aquí.', 'Hay límites.', 'Gracias.')
    const known = new Map([[moved[4]!.hash, [one[3]!.hash]]])
    const pending = updatePending(
      [],
      one,
      limits('There are few limits.'),
      'safety',
      [moved],
      known,
    )
    expect(pending[0]).toMatchObject({ place: 'paragraph', before: [moved[4]?.hash] })
    expect(
      openChanges(
        pending,
        es('Pregúntenos ya.', 'Lo que usted dice queda aquí.', 'Hay límites.', 'Gracias.'),
      ),
    ).toHaveLength(1)
  })

  it('keeps an addition that nobody translated open when its words change again', () => {
    const withCall = (call: string) =>
      text(
        'Is it private?',
        'Yes.',
        'What you say stays here.',
        'There are limits.',
        'Ask us.',
        call,
      )
    const pending = follow(
      [
        [withCall('Call us.'), 'safety'],
        [withCall('Call 112.'), 'wording'],
      ],
      made,
    )
    expect(
      severityOf(
        openChanges(pending, es('Lo que diga queda aquí.', 'Hay límites.', 'Pregúntenos.')),
      ),
    ).toBe('safety')
    expect(
      openChanges(
        pending,
        es('Lo que usted dice queda aquí.', 'Hay límites.', 'Pregúntenos.', 'Llame al 112.'),
      ),
    ).toEqual([])
  })

  it('compares the whole answer if it has other paragraphs than the original', () => {
    const joined = es('Lo que usted dice queda aquí. Hay límites.', 'Pregúntenos.')
    const pending = follow([[limits('There are few limits.'), 'clarifying']], joined)
    expect(pending[0]?.place).toBe('answer')
    expect(openChanges(pending, joined)).toHaveLength(1)
    expect(
      openChanges(pending, es('Lo que usted dice queda aquí. Hay pocos límites.', 'Pregúntenos.')),
    ).toEqual([])
  })
})
