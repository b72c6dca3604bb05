import type { Payload } from 'payload'
import { expect } from 'vitest'
import type { Entry } from '../cms/entries/entry.ts'
import { approve } from '../cms/workflow/actions.ts'
import { publish, type PublishOptions } from '../cms/workflow/publish/publish.ts'
import type { Person } from '../core/person.ts'
import { addEntry, addPerson, callApi, requestFor, sqlFor } from './payload.ts'
import { answerOf } from './rich-text.ts'

/** The paragraphs of the Spanish translation. */
export const SPANISH = [
  'Usted habla de lo que le importa.',
  'Puede parar en cualquier momento.',
] as const
/** The paragraphs of the original after its second one changed. */
export const CLARIFIED = [
  'You talk about what matters to you.',
  'You may stop at any time, without a reason.',
] as const
/** What to publish a translation with after it took a change over. */
export const UP_TO_DATE: PublishOptions = {
  change: { severity: 'clarifying', note: 'Dice lo mismo que el original.' },
}

export type TranslatedAnswer = Awaited<ReturnType<typeof addTranslatedAnswer>>

export const addTranslators = async (payload: Payload) => ({
  editor: await addPerson(payload, { roles: ['editor'], languages: ['en'] }),
  translator: await addPerson(payload, { roles: ['translator'], languages: ['es'] }),
  reviewer: await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es', 'ar'] }),
})

let answers = 0

/** Adds a published original with published translations into Spanish and Arabic. */
export async function addTranslatedAnswer(
  payload: Payload,
  { editor, reviewer }: { editor: Person; reviewer: Person },
) {
  const number = (answers += 1)
  const signAndPublish = async (id: number, options: PublishOptions = {}) => {
    await approve(await requestFor(payload, reviewer), id)
    await publish(await requestFor(payload, reviewer), id, options)
  }
  const source = await addEntry(payload, {
    answer: answerOf('You talk about what matters to you.', 'You may stop at any time.'),
  })
  await signAndPublish(source.id)
  const es = await addEntry(payload, {
    locale: 'es',
    translationOf: source.id,
    question: `¿Qué pasa en la sesión número ${number}?`,
    shortAnswer: 'Usted y su terapeuta hablan.',
    answer: answerOf(...SPANISH),
  })
  const ar = await addEntry(payload, {
    locale: 'ar',
    translationOf: source.id,
    question: `ماذا يحدث في الجلسة رقم ${number}؟`,
    shortAnswer: 'تتحدثون مع المعالج.',
    answer: answerOf('تتحدثون عمّا يهمّكم.', 'يمكنكم التوقف متى شئتم.'),
  })
  await signAndPublish(es.id)
  await signAndPublish(ar.id)
  return {
    source,
    es,
    ar,
    signAndPublish,
    /** Saves other paragraphs as a draft of the original. */
    change: (...answer: string[]) =>
      saveDraft(payload, editor, source.id, { answer: answerOf(...answer) }),
    /** Publishes `CLARIFIED` with this severity. */
    publishClarified: async (severity: 'clarifying' | 'safety') => {
      await saveDraft(payload, editor, source.id, { answer: answerOf(...CLARIFIED) })
      await signAndPublish(source.id, { change: { severity, note: 'You need not say why.' } })
    },
  }
}

/** Saves fields of the newest text over the API. */
export async function saveDraft(
  payload: Payload,
  person: Person,
  id: number,
  data: Record<string, unknown>,
): Promise<void> {
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

/** Returns what readers see of an entry, or `null`. */
export const publicRow = async (payload: Payload, { id }: Entry) =>
  (
    await sqlFor(payload)<{ stale_severity: string | null; question: string }>(
      'select stale_severity, question from portal.entries where entry_id = $1',
      [id],
    )
  )[0] ?? null
