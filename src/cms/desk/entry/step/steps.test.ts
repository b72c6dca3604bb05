import { expect, it } from 'vitest'
import type { Reason } from '../../../../core/refusal.ts'
import { maySignAndPublish, offeredSteps } from './steps.ts'

const reason = (code: string): Reason => ({ code, field: null, message: code })
const unsigned = reason('not-approved')

it.each([
  ['an editor’s draft', ['submit', 'restore'], [unsigned], 'draft', ['submit'], 'submit'],
  [
    'a text in review, for its reviewer',
    ['publish', 'approve', 'request-changes'],
    [unsigned],
    'in-review',
    ['request-changes', 'approve'],
    'approve',
  ],
  [
    'a signed text',
    ['publish', 'request-changes'],
    [],
    'approved',
    ['request-changes', 'publish'],
    'publish',
  ],
  ['a signed text that lacks a topic', ['publish'], [reason('no-topic')], 'approved', [], null],
  ['what is published', ['withdraw', 'restore'], [], 'published', ['withdraw'], null],
] as const)('offers the next step for %s', (_, actions, reasons, state, steps, next) => {
  expect(
    offeredSteps({ actions: [...actions], reasons: [...reasons], state, maySubmit: true }),
  ).toEqual({
    steps,
    next,
  })
})

it('a published text that is changed in the form can be submitted at once', () => {
  const published = { actions: ['withdraw' as const], reasons: [], state: 'published' as const }
  expect(offeredSteps({ ...published, maySubmit: true }, true)).toEqual({
    steps: ['submit', 'withdraw'],
    next: 'submit',
  })
  expect(offeredSteps({ ...published, maySubmit: false }, true).steps).toEqual(['withdraw'])
})

it('a signature publishes too where nothing else is missing', () => {
  const actions = ['approve' as const, 'publish' as const]
  expect(maySignAndPublish({ actions, reasons: [unsigned] })).toBe(true)
  expect(maySignAndPublish({ actions, reasons: [unsigned, reason('no-topic')] })).toBe(false)
  expect(maySignAndPublish({ actions: ['approve'], reasons: [unsigned] })).toBe(false)
})
