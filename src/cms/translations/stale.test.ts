import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import type { Entry } from '../entries/entry.ts'
import { approve } from '../workflow/actions.ts'
import { publish, type PublishOptions } from '../workflow/publish/publish.ts'
import { republish } from '../workflow/republish.ts'
import { withdraw } from '../workflow/withdraw.ts'

let payload: Payload, editor: Person, reviewer: Person, translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'], languages: ['en'] })
  translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es', 'ar'] })
})

const as = (person: Person) => requestFor(payload, person)
const signAndPublish = async (id: number, options: PublishOptions = {}) => {
  await approve(await as(reviewer), id)
  await publish(await as(reviewer), id, options)
}
/** What somebody says of a translation whose words change, as of an original's. */
const TAKEN_OVER: PublishOptions = {
  change: { severity: 'clarifying', note: 'Dice lo mismo que el original.' },
}
const save = async (person: Person, id: number, data: Record<string, unknown>) => {
  const { updatedAt } = await payload.findByID({
    collection: 'entries',
    id,
    draft: true,
    overrideAccess: true,
  })
  const response = await callApi(payload, person, 'PATCH', `/api/entries/${id}`, {
    ...data,
    updatedAt,
  })
  expect(response.status, await response.clone().text()).toBe(200)
}
const shown = async (id: number) =>
  (
    await sqlFor(payload)<{ stale_severity: string | null; question: string }>(
      'select stale_severity, question from portal.entries where entry_id = $1',
      [id],
    )
  )[0] ?? null
const post = (person: Person, id: number, step: string, body: Record<string, unknown>) =>
  takeStepOver(payload, person, id, step, body)

const SPANISH = ['Usted habla de lo que le importa.', 'Puede parar en cualquier momento.']
let source: Entry, es: Entry, ar: Entry
let number = 0
beforeEach(async () => {
  number += 1
  source = await addEntry(payload, {
    answer: answerOf('You talk about what matters to you.', 'You may stop at any time.'),
  })
  await signAndPublish(source.id)
  es = await addEntry(payload, {
    locale: 'es',
    translationOf: source.id,
    question: `¿Qué pasa en la sesión número ${number}?`,
    shortAnswer: 'Usted y su terapeuta hablan.',
    answer: answerOf(...SPANISH),
  })
  ar = await addEntry(payload, {
    locale: 'ar',
    translationOf: source.id,
    question: `ماذا يحدث في الجلسة رقم ${number}؟`,
    shortAnswer: 'تتحدثون مع المعالج.',
    answer: answerOf('تتحدثون عمّا يهمّكم.', 'يمكنكم التوقف متى شئتم.'),
  })
  await signAndPublish(es.id)
  await signAndPublish(ar.id)
})
const change = (...answer: string[]) => save(editor, source.id, { answer: answerOf(...answer) })
const CLARIFIED = [
  'You talk about what matters to you.',
  'You may stop at any time, without a reason.',
] as const

describe('a change of an original that readers know', () => {
  it('needs the editor’s word on how grave it is, and a sentence on what changed unless it is wording', async () => {
    await change(...CLARIFIED)
    await approve(await as(reviewer), source.id)
    const refused = async (options: PublishOptions) =>
      publish(await as(reviewer), source.id, options).then(
        () => null,
        (error: { data?: { reasons: { code: string }[] } }) =>
          error.data?.reasons.map(({ code }) => code),
      )
    expect(await refused({})).toEqual(['no-severity'])
    expect(await refused({ change: { severity: 'clarifying' } })).toEqual(['no-change-note'])
    expect((await shown(source.id))?.question).toBe(source.question)
    expect(
      await (await callApi(payload, reviewer, 'GET', `/api/entries/${source.id}/workflow`)).json(),
    ).toMatchObject({ asksForChange: true })
    expect(
      (await post(reviewer, source.id, 'publish', { change: { severity: 'terrible' } })).status,
    ).toBe(400)
    expect(
      (await post(reviewer, source.id, 'publish', { change: { severity: 'wording' } })).status,
    ).toBe(200)
  })

  it.each([
    [
      'a bold word',
      async () => {
        const answer = structuredClone(source.answer) as unknown as {
          root: { children: { children: { format: number }[] }[] }
        }
        const word = answer.root.children[0]?.children[0]
        if (word) word.format = 1
        await save(editor, source.id, { answer })
        await signAndPublish(source.id)
      },
    ],
    [
      'a typo marked as wording',
      async () => {
        await change('You talk about what matters to you.', 'You may stop at any time !')
        await signAndPublish(source.id, { change: { severity: 'wording' } })
      },
    ],
  ])('flags nothing for readers after %s', async (_what, act) => {
    await act()
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
    expect(await shown(ar.id)).toMatchObject({ stale_severity: null })
  })

  it('flags nothing after withdrawing and publishing the same text again', async () => {
    await withdraw(await as(reviewer), source.id, { reason: 'A pause' })
    expect(await shown(es.id)).toBeNull()
    await signAndPublish(source.id)
    await signAndPublish(es.id)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
  })

  it('puts a notice on older translations when it is clarifying, until they take it over', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'clarifying', note: 'You need not say why.' },
    })
    expect(await shown(es.id)).toMatchObject({ stale_severity: 'clarifying' })
    await save(translator, es.id, {
      answer: answerOf('Usted habla de lo que más le importa.', SPANISH[1] ?? ''),
    })
    await signAndPublish(es.id, TAKEN_OVER)
    expect(await shown(es.id)).toMatchObject({ stale_severity: 'clarifying' })
    await save(translator, es.id, {
      answer: answerOf(
        'Usted habla de lo que más le importa.',
        'Puede parar en cualquier momento, sin dar razones.',
      ),
    })
    await signAndPublish(es.id, TAKEN_OVER)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
    expect(await shown(ar.id)).toMatchObject({ stale_severity: 'clarifying' })
  })

  it('hides every older translation with the publication itself when it is for safety; their addresses lead to the original', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'safety', note: 'You need not say why.' },
    })
    expect(await shown(es.id)).toBeNull()
    expect(await shown(ar.id)).toBeNull()
    const leads = await sqlFor(payload)(
      `select r.entry_id, (select count(*)::int from portal.tombstones t
        where t.slug = r.slug) as tombstones from portal.redirects r where r.locale = $1
        and r.slug = $2`,
      ['es', es.slug],
    )
    expect(leads).toEqual([{ entry_id: source.id, tombstones: 0 }])
    const [ended] = await sqlFor(payload)<{ end_reason: string }>(
      'select end_reason from portal.history where entry_id = $1 order by id desc limit 1',
      [es.id],
    )
    expect(ended?.end_reason).toMatch(/safety/)
  })

  it('does not hide anything when the publication fails', async () => {
    await change(...CLARIFIED)
    await approve(await as(reviewer), source.id)
    await expect(
      publish(await as(reviewer), source.id, {
        change: { severity: 'safety', note: 'x' },
        translations: [es.id],
      }),
    ).rejects.toThrow()
    expect(await shown(es.id)).not.toBeNull()
  })

  it('does not let a hidden translation out before it takes the safety change over', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'safety', note: 'You need not say why.' },
    })
    await save(translator, es.id, { shortAnswer: 'Usted y su terapeuta conversan.' })
    await expect(approve(await as(reviewer), es.id)).rejects.toThrow(/changed for safety/)
    await save(translator, es.id, {
      answer: answerOf(SPANISH[0] ?? '', 'Puede parar en cualquier momento, sin dar razones.'),
    })
    await signAndPublish(es.id, TAKEN_OVER)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
    expect(
      await sqlFor(payload)('select 1 from portal.hidden where entry_id = $1', [es.id]),
    ).toEqual([])
    expect(
      await sqlFor(payload)('select 1 from portal.redirects where slug = $1', [es.slug]),
    ).toEqual([])
  })

  it('withdraws hidden translations together with the original', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'safety', note: 'You need not say why.' },
    })
    await withdraw(await as(reviewer), source.id, { reason: 'Wrong altogether' })
    expect(
      await sqlFor(payload)(
        'select entry_id from portal.tombstones where locale = $1 and slug = $2',
        ['es', es.slug],
      ),
    ).toEqual([{ entry_id: es.id }])
    expect(
      await sqlFor(payload)('select 1 from portal.redirects where locale = $1 and slug = $2', [
        'es',
        es.slug,
      ]),
    ).toEqual([])
  })

  it('stays hidden when the read model is built anew, also from nothing', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'safety', note: 'You need not say why.' },
    })
    await republish(payload)
    expect((await republish(payload)).differences).toEqual([])
    const leads = () =>
      sqlFor(payload)('select entry_id from portal.redirects where locale = $1 and slug = $2', [
        'es',
        es.slug,
      ])
    for (const table of ['hidden', 'redirects', 'entries'])
      await sqlFor(payload)(`delete from portal.${table}`)
    await republish(payload)
    expect(await shown(es.id)).toBeNull()
    expect(await leads()).toEqual([{ entry_id: source.id }])
  })

  it('is undone for readers by taking the change back', async () => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, {
      change: { severity: 'safety', note: 'You need not say why.' },
    })
    await change('You talk about what matters to you.', 'You may stop at any time.')
    await signAndPublish(source.id, { change: { severity: 'wording' } })
    expect(await shown(es.id)).toMatchObject({ stale_severity: null, question: es.question })
  })
})

describe('“still correct”', () => {
  const stale = async (severity: 'clarifying' | 'safety') => {
    await change(...CLARIFIED)
    await signAndPublish(source.id, { change: { severity, note: 'You need not say why.' } })
  }

  it('needs a reason, is logged, and takes the notice away', async () => {
    await stale('clarifying')
    expect((await post(translator, es.id, 'still-current', {})).status).toBe(400)
    const response = await post(translator, es.id, 'still-current', {
      reason: 'The Spanish says so already.',
    })
    expect(response.status, await response.clone().text()).toBe(200)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
    const [event] = await sqlFor(payload)(
      `select actor, action, note from workflow.events where entry_id = $1 order by id desc limit 1`,
      [es.id],
    )
    expect(event).toEqual({
      actor: translator.name,
      action: 'translation.still-current',
      note: 'The Spanish says so already.',
    })
    expect((await post(translator, es.id, 'still-current', { reason: 'Again' })).status).toBe(409)
  })

  it('is a reviewer’s to say after a safety change, and brings the translation back', async () => {
    await stale('safety')
    expect((await post(translator, es.id, 'still-current', { reason: 'It is fine' })).status).toBe(
      403,
    )
    expect(await shown(es.id)).toBeNull()
    expect(
      (await post(reviewer, es.id, 'still-current', { reason: 'Compared; it says so' })).status,
    ).toBe(200)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null, question: es.question })
    const [open] = await sqlFor(payload)<{ n: number }>(
      'select count(*)::int as n from portal.history where entry_id = $1 and shown_until is null',
      [es.id],
    )
    expect(open?.n).toBe(1)
  })

  it.each([
    ['another language’s translator', () => ar.id, 403],
    ['an original', () => source.id, 403],
  ])('is refused for %s', async (_what, id, status) => {
    await stale('clarifying')
    expect((await post(translator, id(), 'still-current', { reason: 'x' })).status).toBe(status)
  })

  it('is refused when the original changed again in between', async () => {
    await stale('clarifying')
    expect(
      (await post(reviewer, es.id, 'still-current', { reason: 'x', sourceText: 1 })).status,
    ).toBe(409)
  })
})

describe('publishing an original and its translations together', () => {
  it('is one act: no moment in which the translation is out of date', async () => {
    await change(...CLARIFIED)
    await save(translator, es.id, {
      answer: answerOf(SPANISH[0] ?? '', 'Puede parar en cualquier momento, sin dar razones.'),
    })
    await approve(await as(reviewer), es.id)
    await approve(await as(reviewer), source.id)
    const response = await post(reviewer, source.id, 'publish', {
      change: { severity: 'safety', note: 'You need not say why.' },
      translations: [es.id],
    })
    expect(response.status, await response.clone().text()).toBe(200)
    expect(await shown(es.id)).toMatchObject({ stale_severity: null })
    expect(await shown(ar.id)).toBeNull()
    expect(
      await sqlFor(payload)('select 1 from workflow.events where entry_id = $1 and action = $2', [
        es.id,
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
    await approve(await as(reviewer), original.id)
    expect(await offered(reviewer, original.id)).toEqual([])
    await approve(await as(reviewer), spanish.id)
    await expect(publish(await as(reviewer), spanish.id)).rejects.toThrow(/original first/)
    expect(await offered(reviewer, original.id)).toMatchObject([{ id: spanish.id, why: null }])
    expect(await offered(translator, original.id)).toEqual([])
    expect(
      (await post(reviewer, original.id, 'publish', { translations: [spanish.id] })).status,
    ).toBe(200)
    expect([await shown(original.id), await shown(spanish.id)]).toMatchObject([
      { question: original.question },
      { question: spanish.question, stale_severity: null },
    ])
    await save(editor, original.id, { jurisdiction: 'State of Nowhere' })
    await save(translator, spanish.id, { shortAnswer: 'Usted empieza cuando quiera.' })
    await approve(await as(reviewer), spanish.id)
    expect(await offered(reviewer, original.id)).toMatchObject([
      { id: spanish.id, why: expect.stringMatching(/new signature/) },
    ])
  })

  it('is refused as a whole when a translation is not ready', async () => {
    await change(...CLARIFIED)
    await save(translator, es.id, { shortAnswer: 'Otra cosa.' })
    await approve(await as(reviewer), source.id)
    const before = await sqlFor(payload)(
      'select text_hash from portal.entries where entry_id = $1',
      [source.id],
    )
    expect(
      (
        await post(reviewer, source.id, 'publish', {
          change: { severity: 'wording' },
          translations: [es.id],
        })
      ).status,
    ).toBe(422)
    expect(
      await sqlFor(payload)('select text_hash from portal.entries where entry_id = $1', [
        source.id,
      ]),
    ).toEqual(before)
  })

  it('takes only translations of this answer', async () => {
    const other = await addEntry(payload)
    await change(...CLARIFIED)
    await approve(await as(reviewer), source.id)
    expect(
      (
        await post(reviewer, source.id, 'publish', {
          change: { severity: 'wording' },
          translations: [other.id],
        })
      ).status,
    ).toBe(422)
  })
})
