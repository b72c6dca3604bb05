import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import { openTestPayload, sqlFor, takeStepOver } from '../../testing/payload.ts'
import {
  addTranslatedAnswer,
  addTranslators,
  publicRow,
  type TranslatedAnswer,
} from '../../testing/translated-answer.ts'

let payload: Payload, editor: Person, reviewer: Person, translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ editor, reviewer, translator } = await addTranslators(payload))
})

let answer: TranslatedAnswer
beforeEach(async () => {
  answer = await addTranslatedAnswer(payload, { editor, reviewer })
})

describe('confirming a translation', () => {
  it('needs a reason, is logged, and removes the notice', async () => {
    await answer.publishClarified('clarifying')
    expect(
      (await takeStepOver(payload, translator, answer.es.id, 'still-current', {})).status,
    ).toBe(400)
    const response = await takeStepOver(payload, translator, answer.es.id, 'still-current', {
      reason: 'The Spanish says so already.',
    })
    expect(response.status, await response.clone().text()).toBe(200)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
    const [event] = await sqlFor(payload)(
      `select actor, action, note from workflow.events where entry_id = $1 order by id desc limit 1`,
      [answer.es.id],
    )
    expect(event).toEqual({
      actor: translator.name,
      action: 'translation.still-current',
      note: 'The Spanish says so already.',
    })
    expect(
      (await takeStepOver(payload, translator, answer.es.id, 'still-current', { reason: 'Again' }))
        .status,
    ).toBe(409)
  })

  it('needs a reviewer after a safety change, and shows the translation again', async () => {
    await answer.publishClarified('safety')
    expect(
      (
        await takeStepOver(payload, translator, answer.es.id, 'still-current', {
          reason: 'It is fine',
        })
      ).status,
    ).toBe(403)
    expect(await publicRow(payload, answer.es)).toBeNull()
    expect(
      (
        await takeStepOver(payload, reviewer, answer.es.id, 'still-current', {
          reason: 'Compared; it says so',
        })
      ).status,
    ).toBe(200)
    expect(await publicRow(payload, answer.es)).toMatchObject({
      stale_severity: null,
      question: answer.es.question,
    })
    const [open] = await sqlFor(payload)<{ n: number }>(
      'select count(*)::int as n from portal.history where entry_id = $1 and shown_until is null',
      [answer.es.id],
    )
    expect(open?.n).toBe(1)
  })

  it.each([
    ['another language’s translator', () => answer.ar.id, 403],
    ['an original', () => answer.source.id, 403],
  ])('is refused for %s', async (_what, id, status) => {
    await answer.publishClarified('clarifying')
    expect(
      (await takeStepOver(payload, translator, id(), 'still-current', { reason: 'x' })).status,
    ).toBe(status)
  })

  it('is refused when the original changed again in between', async () => {
    await answer.publishClarified('clarifying')
    expect(
      (
        await takeStepOver(payload, reviewer, answer.es.id, 'still-current', {
          reason: 'x',
          sourceText: 1,
        })
      ).status,
    ).toBe(409)
  })
})
