import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  openTestPayload,
  addEntry,
  callApi,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import {
  addTranslatedAnswer,
  addTranslators,
  CLARIFIED,
  SPANISH,
  publicRow,
  saveDraft,
  type TranslatedAnswer,
} from '../../../testing/translated-answer.ts'
import { approve } from '../actions.ts'
import { publish } from './publish.ts'

let payload: Payload, editor: Person, reviewer: Person, translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ editor, reviewer, translator } = await addTranslators(payload))
})

let answer: TranslatedAnswer
beforeEach(async () => {
  answer = await addTranslatedAnswer(payload, { editor, reviewer })
})

describe('publishing an original and its translations together', () => {
  it('leaves no moment in which the translation is out of date', async () => {
    await answer.change(...CLARIFIED)
    await saveDraft(payload, translator, answer.es.id, {
      answer: answerOf(SPANISH[0], 'Puede parar en cualquier momento, sin dar razones.'),
    })
    await approve(await requestFor(payload, reviewer), answer.es.id)
    await approve(await requestFor(payload, reviewer), answer.source.id)
    const response = await takeStepOver(payload, reviewer, answer.source.id, 'publish', {
      change: { severity: 'safety', note: 'You need not say why.' },
      translations: [answer.es.id],
    })
    expect(response.status, await response.clone().text()).toBe(200)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
    expect(await publicRow(payload, answer.ar)).toBeNull()
    expect(
      await sqlFor(payload)('select 1 from workflow.events where entry_id = $1 and action = $2', [
        answer.es.id,
        'translation.hidden',
      ]),
    ).toEqual([])
  })

  it('is offered for signed translations that the person may publish, and works for a first publication', async () => {
    const offered = async (person: Person, id: number) =>
      (
        (await (await callApi(payload, person, 'GET', `/api/entries/${id}/workflow`)).json()) as {
          companions: { id: number; why: string | null }[]
        }
      ).companions
    const original = await addEntry(payload)
    const spanish = await addEntry(payload, {
      locale: 'es',
      translationOf: original.id,
      question: '¿Cómo se empieza, de una vez?',
    })
    await approve(await requestFor(payload, reviewer), original.id)
    expect(await offered(reviewer, original.id)).toEqual([])
    await approve(await requestFor(payload, reviewer), spanish.id)
    await expect(publish(await requestFor(payload, reviewer), spanish.id)).rejects.toThrow(
      /original first/,
    )
    expect(await offered(reviewer, original.id)).toMatchObject([{ id: spanish.id, why: null }])
    expect(await offered(translator, original.id)).toEqual([])
    expect(
      (
        await takeStepOver(payload, reviewer, original.id, 'publish', {
          translations: [spanish.id],
        })
      ).status,
    ).toBe(200)
    expect([await publicRow(payload, original), await publicRow(payload, spanish)]).toMatchObject([
      { question: original.question },
      { question: spanish.question, stale_severity: null },
    ])
    await saveDraft(payload, editor, original.id, { jurisdiction: 'State of Nowhere' })
    await saveDraft(payload, translator, spanish.id, {
      shortAnswer: 'Usted empieza cuando quiera.',
    })
    await approve(await requestFor(payload, reviewer), spanish.id)
    expect(await offered(reviewer, original.id)).toMatchObject([
      { id: spanish.id, why: expect.stringMatching(/new signature/) },
    ])
  })

  it('is refused as a whole when a translation is not ready', async () => {
    await answer.change(...CLARIFIED)
    await saveDraft(payload, translator, answer.es.id, { shortAnswer: 'Otra cosa.' })
    await approve(await requestFor(payload, reviewer), answer.source.id)
    const before = await sqlFor(payload)(
      'select text_hash from portal.entries where entry_id = $1',
      [answer.source.id],
    )
    expect(
      (
        await takeStepOver(payload, reviewer, answer.source.id, 'publish', {
          change: { severity: 'wording' },
          translations: [answer.es.id],
        })
      ).status,
    ).toBe(422)
    expect(
      await sqlFor(payload)('select text_hash from portal.entries where entry_id = $1', [
        answer.source.id,
      ]),
    ).toEqual(before)
  })

  it('accepts only translations of this answer', async () => {
    const other = await addEntry(payload)
    await answer.change(...CLARIFIED)
    await approve(await requestFor(payload, reviewer), answer.source.id)
    expect(
      (
        await takeStepOver(payload, reviewer, answer.source.id, 'publish', {
          change: { severity: 'wording' },
          translations: [other.id],
        })
      ).status,
    ).toBe(422)
  })
})
