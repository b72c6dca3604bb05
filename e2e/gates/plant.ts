import { createLocalReq, type Payload } from 'payload'
import { asEntry } from '../../src/cms/entries/entry.ts'
import { approve } from '../../src/cms/workflow/actions.ts'
import { publish } from '../../src/cms/workflow/publish/publish.ts'
import { withdraw } from '../../src/cms/workflow/withdraw.ts'
import { answerOf } from '../../src/testing/rich-text.ts'
import { richAnswer } from './rich-answer.ts'

/**
 * Parts of addresses: of an answer with everything, its outdated translation, a withdrawn answer,
 * and a sensitive one by language.
 */
export type Planted = {
  reviewed: string
  stale: string
  gone: string
  sensitive: Record<string, string>
}

/**
 * Publishes by the staff's own commands what a fresh start does not have, so that every kind of
 * page can be visited.
 */
export async function plant(payload: Payload): Promise<Planted> {
  const as = async (email: string) => {
    const user = (
      await payload.find({ collection: 'users', where: { email: { equals: email } }, depth: 0 })
    ).docs[0]
    return () => createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  const reviewer = await as('reviewer@clinic.test')
  const editor = await as('editor@clinic.test')
  const topics = (await payload.find({ collection: 'topics', depth: 0, limit: 1 })).docs.map(
    ({ id }) => id as number,
  )
  const seeded = (
    await payload.find({
      collection: 'entries',
      where: { locale: { equals: 'en' }, _status: { equals: 'published' } },
      depth: 0,
      limit: 3,
      sort: 'id',
    })
  ).docs.map(({ id }) => id as number)

  const create = async (data: object) =>
    asEntry(
      await payload.create({
        collection: 'entries',
        data: { locale: 'en', riskTier: 'low', topics, ...data } as never,
        draft: true,
        depth: 0,
        req: await editor(),
      }),
    )
  const putOut = async (id: number, note = 'For the gates.') => {
    await approve(await reviewer(), id, note)
    await publish(await reviewer(), id, {
      note,
      change: { severity: 'clarifying', note: 'It now says how long a note is kept.' },
    })
  }

  const reviewed = await create({
    question: 'Who can read what my therapist writes down about me?',
    shortAnswer: 'Your therapist and you. Others only with your consent, or where a law says so.',
    answer: richAnswer('Notes are kept for seven years.'),
    jurisdiction: 'State of California',
    related: seeded,
    sources: [
      {
        title: 'Health & Safety Code, section 123100',
        url: 'https://leginfo.legislature.ca.gov/',
        publisher: 'State of California',
        date: '2024-01-01',
      },
      { title: 'A guide to records, on paper', publisher: 'The clinic' },
    ],
  })
  await putOut(reviewed.id)
  const translation = await create({
    locale: 'es',
    translationOf: reviewed.id,
    topics: undefined,
    question: '¿Quién puede leer lo que mi terapeuta escribe sobre mí?',
    shortAnswer:
      'Su terapeuta y usted. Otras personas, solo con su permiso o cuando la ley lo dice.',
    answer: answerOf(
      'Usted puede pedir una copia de las notas. Su terapeuta puede explicarle lo que dicen y por qué.',
    ),
  })
  await putOut(translation.id)
  await payload.update({
    collection: 'entries',
    id: reviewed.id,
    data: { answer: richAnswer('Notes are kept for seven years after your last visit.') } as never,
    draft: true,
    depth: 0,
    req: await editor(),
  })
  await putOut(reviewed.id)

  const gone = await create({
    question: 'May I record a session without asking?',
    shortAnswer: 'Please ask first.',
    answer: answerOf('Please ask first.'),
  })
  await putOut(gone.id)
  await withdraw(await reviewer(), gone.id, {
    reason: 'For the gates.',
    alternatives: [reviewed.id],
  })

  const {
    docs: [sensitive],
  } = await payload.find({
    collection: 'entries',
    where: { sensitive: { equals: true }, translationOf: { exists: false } },
    depth: 0,
    limit: 1,
  })
  if (!sensitive) throw new Error('The first content has no sensitive answer.')
  const inLanguages = (
    await payload.find({
      collection: 'entries',
      where: {
        or: [{ id: { equals: sensitive.id } }, { translationOf: { equals: sensitive.id } }],
      },
      depth: 0,
      limit: 20,
    })
  ).docs
  return {
    reviewed: `${reviewed.slug}`,
    stale: `${translation.slug}`,
    gone: `${gone.slug}`,
    sensitive: Object.fromEntries(inLanguages.map(({ locale, slug }) => [locale, `${slug}`])),
  }
}
