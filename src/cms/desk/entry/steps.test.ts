import { expect, it } from 'vitest'
import type { Reason } from '../../../core/refusal.ts'
import { offeredSteps } from './steps.ts'

const reason = (code: string): Reason => ({ code, field: null, message: code })
const unsigned = reason('not-approved')

it.each([
  ['an editor’s draft', ['submit', 'restore'], [unsigned], 'draft', ['submit'], 'submit'],
  [
    'a text in review, for its reviewer',
    ['publish', 'approve', 'request-changes'],
    [unsigned],
    'in-review',
    ['request-changes', 'approve', 'publish'],
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
  [
    'a signed text that lacks a topic',
    ['publish'],
    [reason('no-topic')],
    'approved',
    ['publish'],
    null,
  ],
  ['what is published', ['withdraw', 'restore'], [], 'published', ['withdraw'], null],
] as const)('offers the next step for %s', (_, actions, reasons, state, steps, next) => {
  expect(offeredSteps({ actions: [...actions], reasons: [...reasons], state })).toEqual({
    steps,
    next,
  })
})
