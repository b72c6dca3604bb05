import type { FormState } from 'payload'
import { expect, it } from 'vitest'
import { refusedBySave, stillRefused } from './refused-fields.ts'

const form = (fields: Record<string, [value: unknown, fault?: string]>): FormState =>
  Object.fromEntries(
    Object.entries(fields).map(([path, [value, fault]]) => [
      path,
      { value, initialValue: value, valid: !fault, errorMessage: fault },
    ]),
  )
const paths = (refused: { path: string }[]) => refused.map(({ path }) => path)

const typed = form({ phone: ['12'], url: ['x'], note: [''] })
const answered = form({ phone: ['12', 'Too short.'], url: ['x', 'Not an address.'], note: [''] })

it('marks what a save refused, and not what was marked before it for another reason', () => {
  expect(paths(refusedBySave(typed, answered, [], {}))).toEqual(['phone', 'url'])
  const stale = form({ phone: ['12'], url: ['x', 'Not an address.'] })
  expect(paths(refusedBySave(stale, answered, [], {}))).toEqual(['phone'])
})

it('marks what the portal refused, whether or not the form still knows', () => {
  const faults = { url: 'Taken already.', place: 'Not a place.' }
  const refused = refusedBySave(typed, typed, [], faults)
  expect(refused.map(({ path, message }) => [path, message])).toEqual(Object.entries(faults))
  expect(stillRefused(refused, form({ url: ['y'] })).map(({ path }) => path)).toEqual(['place'])
})

it('a changed field loses its mark alone, and the next save decides about the others', () => {
  const refused = refusedBySave(typed, answered, [], {})
  const changed = form({ phone: ['112'], url: ['x', 'Not an address.'], note: [''] })
  expect(paths(stillRefused(refused, changed))).toEqual(['url'])
  const again = refusedBySave(changed, changed, refused, {})
  expect(paths(again)).toEqual(['url'])
  const saved = form({ phone: ['112'], url: ['https://a.example'], note: [''] })
  expect(refusedBySave(changed, saved, again, {})).toEqual([])
})
