import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  openTestPayload,
  callApi,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import {
  addTranslatedAnswer,
  addTranslators,
  CLARIFIED,
  SPANISH,
  UP_TO_DATE,
  publicRow,
  saveDraft,
  type TranslatedAnswer,
} from '../../testing/translated-answer.ts'
import { approve } from '../workflow/actions.ts'
import { publish, type PublishOptions } from '../workflow/publish/publish.ts'
import { republish } from '../workflow/republish/republish.ts'
import { withdraw } from '../workflow/withdraw.ts'

let payload: Payload, editor: Person, reviewer: Person, translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ editor, reviewer, translator } = await addTranslators(payload))
})

let answer: TranslatedAnswer
beforeEach(async () => {
  answer = await addTranslatedAnswer(payload, { editor, reviewer })
})

describe('a change of a published original', () => {
  it('needs a severity, and a note on what changed unless it is wording', async () => {
    await answer.change(...CLARIFIED)
    await approve(await requestFor(payload, reviewer), answer.source.id)
    const refused = async (options: PublishOptions) =>
      publish(await requestFor(payload, reviewer), answer.source.id, options).then(
        () => null,
        (error: { data?: { reasons: { code: string }[] } }) =>
          error.data?.reasons.map(({ code }) => code),
      )
    expect(await refused({})).toEqual(['no-severity'])
    expect(await refused({ change: { severity: 'clarifying' } })).toEqual(['no-change-note'])
    expect((await publicRow(payload, answer.source))?.question).toBe(answer.source.question)
    expect(
      await (
        await callApi(payload, reviewer, 'GET', `/api/entries/${answer.source.id}/workflow`)
      ).json(),
    ).toMatchObject({ asksForChange: true })
    expect(
      (
        await takeStepOver(payload, reviewer, answer.source.id, 'publish', {
          change: { severity: 'terrible' },
        })
      ).status,
    ).toBe(400)
    expect(
      (
        await takeStepOver(payload, reviewer, answer.source.id, 'publish', {
          change: { severity: 'wording' },
        })
      ).status,
    ).toBe(200)
  })

  it.each([
    [
      'a bold word',
      async () => {
        const bold: unknown = JSON.parse(
          JSON.stringify(answer.source.answer).replace('"format":0', '"format":1'),
        )
        await saveDraft(payload, editor, answer.source.id, { answer: bold })
        await answer.signAndPublish(answer.source.id)
      },
    ],
    [
      'a typo marked as wording',
      async () => {
        await answer.change('You talk about what matters to you.', 'You may stop at any time !')
        await answer.signAndPublish(answer.source.id, { change: { severity: 'wording' } })
      },
    ],
  ])('shows nothing to readers after %s', async (_what, act) => {
    await act()
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
    expect(await publicRow(payload, answer.ar)).toMatchObject({ stale_severity: null })
  })

  it('shows nothing after withdrawing and republishing the same text', async () => {
    await withdraw(await requestFor(payload, reviewer), answer.source.id, { reason: 'A pause' })
    expect(await publicRow(payload, answer.es)).toBeNull()
    await answer.signAndPublish(answer.source.id)
    await answer.signAndPublish(answer.es.id)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
  })

  it('adds a notice to translations if it is clarifying, until they apply it', async () => {
    await answer.publishClarified('clarifying')
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: 'clarifying' })
    await saveDraft(payload, translator, answer.es.id, {
      answer: answerOf('Usted habla de lo que más le importa.', SPANISH[1]),
    })
    await answer.signAndPublish(answer.es.id, UP_TO_DATE)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: 'clarifying' })
    await saveDraft(payload, translator, answer.es.id, {
      answer: answerOf(
        'Usted habla de lo que más le importa.',
        'Puede parar en cualquier momento, sin dar razones.',
      ),
    })
    await answer.signAndPublish(answer.es.id, UP_TO_DATE)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
    expect(await publicRow(payload, answer.ar)).toMatchObject({ stale_severity: 'clarifying' })
  })

  it('hides every translation at once if it is for safety, and redirects to the original', async () => {
    await answer.publishClarified('safety')
    expect(await publicRow(payload, answer.es)).toBeNull()
    expect(await publicRow(payload, answer.ar)).toBeNull()
    const redirects = await sqlFor(payload)(
      `select r.entry_id, (select count(*)::int from portal.tombstones t
        where t.slug = r.slug) as tombstones from portal.redirects r where r.locale = $1
        and r.slug = $2`,
      ['es', answer.es.slug],
    )
    expect(redirects).toEqual([{ entry_id: answer.source.id, tombstones: 0 }])
    const [ended] = await sqlFor(payload)<{ end_reason: string }>(
      'select end_reason from portal.history where entry_id = $1 order by id desc limit 1',
      [answer.es.id],
    )
    expect(ended?.end_reason).toMatch(/safety/)
  })

  it('does not hide anything when the publication fails', async () => {
    await answer.change(...CLARIFIED)
    await approve(await requestFor(payload, reviewer), answer.source.id)
    await expect(
      publish(await requestFor(payload, reviewer), answer.source.id, {
        change: { severity: 'safety', note: 'x' },
        translations: [answer.es.id],
      }),
    ).rejects.toThrow()
    expect(await publicRow(payload, answer.es)).not.toBeNull()
  })

  it('keeps a hidden translation from being published until it applies the safety change', async () => {
    await answer.publishClarified('safety')
    await saveDraft(payload, translator, answer.es.id, {
      shortAnswer: 'Usted y su terapeuta conversan.',
    })
    await expect(approve(await requestFor(payload, reviewer), answer.es.id)).rejects.toThrow(
      /changed for safety/,
    )
    await saveDraft(payload, translator, answer.es.id, {
      answer: answerOf(SPANISH[0], 'Puede parar en cualquier momento, sin dar razones.'),
    })
    await answer.signAndPublish(answer.es.id, UP_TO_DATE)
    expect(await publicRow(payload, answer.es)).toMatchObject({ stale_severity: null })
    expect(
      await sqlFor(payload)('select 1 from portal.hidden where entry_id = $1', [answer.es.id]),
    ).toEqual([])
    expect(
      await sqlFor(payload)('select 1 from portal.redirects where slug = $1', [answer.es.slug]),
    ).toEqual([])
  })

  it('withdraws hidden translations together with the original', async () => {
    await answer.publishClarified('safety')
    await withdraw(await requestFor(payload, reviewer), answer.source.id, {
      reason: 'Wrong altogether',
    })
    expect(
      await sqlFor(payload)(
        'select entry_id from portal.tombstones where locale = $1 and slug = $2',
        ['es', answer.es.slug],
      ),
    ).toEqual([{ entry_id: answer.es.id }])
    expect(
      await sqlFor(payload)('select 1 from portal.redirects where locale = $1 and slug = $2', [
        'es',
        answer.es.slug,
      ]),
    ).toEqual([])
  })

  it('keeps translations hidden when the read model is rebuilt, even from nothing', async () => {
    await answer.publishClarified('safety')
    await republish(payload)
    expect((await republish(payload)).differences).toEqual([])
    const redirects = () =>
      sqlFor(payload)('select entry_id from portal.redirects where locale = $1 and slug = $2', [
        'es',
        answer.es.slug,
      ])
    for (const table of ['hidden', 'redirects', 'entries'])
      await sqlFor(payload)(`delete from portal.${table}`)
    await republish(payload)
    expect(await publicRow(payload, answer.es)).toBeNull()
    expect(await redirects()).toEqual([{ entry_id: answer.source.id }])
  })

  it('is undone for readers by reverting it', async () => {
    await answer.publishClarified('safety')
    await answer.change('You talk about what matters to you.', 'You may stop at any time.')
    await answer.signAndPublish(answer.source.id, { change: { severity: 'wording' } })
    expect(await publicRow(payload, answer.es)).toMatchObject({
      stale_severity: null,
      question: answer.es.question,
    })
  })
})
