import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
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
import { asEntry, type Entry } from '../entries/entry.ts'
import { recordImportExceptions } from '../records/approvals.ts'
import { loadEntry } from '../records/load-entry.ts'
import { approve, submit } from './actions.ts'
import { publish } from './publish/publish.ts'
import { publishImported } from './publish-imported.ts'

let payload: Payload
const staff = {} as Record<
  'admin' | 'reviewer' | 'editor' | 'translator' | 'second reviewer',
  Person
>

beforeAll(async () => {
  payload = await openTestPayload()
  staff.admin = await addPerson(payload, { roles: ['admin'] })
  staff.reviewer = await addPerson(payload, { roles: ['reviewer'], title: 'Clinical psychologist' })
  staff['second reviewer'] = await addPerson(payload, { roles: ['reviewer'] })
  staff.editor = await addPerson(payload, { roles: ['editor'] })
  staff.translator = await addPerson(payload, { roles: ['translator'], languages: ['en', 'es'] })
})

const as = (person: Person) => requestFor(payload, person)

async function published(partial: Partial<Entry> = {}): Promise<Entry> {
  const entry = await addEntry(payload, partial)
  await submit(await as(staff.editor), entry.id)
  await approve(await as(staff.reviewer), entry.id)
  await publish(await as(staff.reviewer), entry.id)
  return entry
}

const whatReadersSee = (entry: Entry) =>
  sqlFor(payload)(
    `select question, short_answer, answer_html, text_hash, reviewed_by, topic_ids
      from portal.entries where entry_id = $1`,
    [entry.id],
  )

const token = async (entry: Entry) =>
  asEntry(
    await payload.findByID({
      collection: 'entries',
      id: entry.id,
      draft: true,
      depth: 0,
    }),
  ).updatedAt

/** Publishes an entry's text as an import does; gives back the version that holds it. */
async function imports(entry: Entry): Promise<number> {
  const req = await requestFor(payload, null)
  await inTransaction(req, async (sql) => {
    const loaded = await loadEntry(req, entry.id)
    await recordImportExceptions(
      sql,
      [{ entryId: entry.id, locale: entry.locale, textHash: loaded.hash }],
      'operator',
    )
    await publishImported(sql, [loaded], { id: null, name: 'operator' }, new Date())
  })
  return Number(await newestVersion(entry))
}

type Door = (entry: Entry, person: Person, mark: string) => Promise<unknown>
const patch =
  (query: string, body: (mark: string) => Record<string, unknown>): Door =>
  async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries/${entry.id}${query}`, {
      ...body(mark),
      updatedAt: await token(entry),
    })
const changed = (mark: string) => ({
  question: `Changed ${mark}?`,
  answer: answerOf(`Changed ${mark}.`),
})
const newestVersion = async (entry: Entry) =>
  (
    await payload.findVersions({
      collection: 'entries',
      where: { parent: { equals: entry.id } },
      sort: 'createdAt',
      limit: 1,
    })
  ).docs[0]?.id

const DOORS: Record<string, Door> = {
  'a bare PATCH': patch('', changed),
  'PATCH as a draft': patch('?draft=true', changed),
  'PATCH that claims to be published': patch('', (mark) => ({
    ...changed(mark),
    _status: 'published',
  })),
  'PATCH as a draft that claims to be published': patch('?draft=true', (mark) => ({
    ...changed(mark),
    _status: 'published',
  })),
  'PATCH that unpublishes': patch('', () => ({ _status: 'draft' })),
  'PATCH of the state': patch('', (mark) => ({ ...changed(mark), state: 'approved' })),
  'PATCH that publishes one language': patch('?publishSpecificLocale=en', changed),
  'PATCH that publishes all languages': patch('?publishAllLocales=true', changed),
  'PATCH that unpublishes all languages': patch('?unpublishAllLocales=true', changed),
  'PATCH as autosave': patch('?autosave=true&draft=true', changed),
  'PATCH into the trash': patch('', () => ({ deletedAt: new Date().toISOString() })),
  'PATCH of the language': patch('', () => ({ locale: 'fr' })),
  'PATCH into a translation': patch('', () => ({ translationOf: 1 })),
  'PATCH with every language at once': patch('?locale=all', changed),
  PUT: async (entry, person, mark) =>
    callApi(payload, person, 'PUT', `/api/entries/${entry.id}`, changed(mark)),
  'bulk PATCH': async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries?where[id][equals]=${entry.id}`, changed(mark)),
  'bulk PATCH that publishes': async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries?where[id][equals]=${entry.id}`, {
      ...changed(mark),
      _status: 'published',
    }),
  'POST of a published entry': async (_entry, person, mark) =>
    callApi(payload, person, 'POST', '/api/entries', {
      ...changed(mark),
      locale: 'en',
      shortAnswer: 'x',
      _status: 'published',
    }),
  'restore of an old version': async (entry, person) =>
    callApi(payload, person, 'POST', `/api/entries/versions/${await newestVersion(entry)}`, {}),
  'Payload’s own restore of an old version as a draft': async (entry, person) =>
    callApi(
      payload,
      person,
      'POST',
      `/api/entries/versions/${await newestVersion(entry)}?draft=true`,
      {},
    ),
  duplicate: async (entry, person) =>
    callApi(payload, person, 'POST', `/api/entries/${entry.id}/duplicate`),
  DELETE: async (entry, person) => callApi(payload, person, 'DELETE', `/api/entries/${entry.id}`),
  'DELETE for good': async (entry, person) =>
    callApi(payload, person, 'DELETE', `/api/entries/${entry.id}?trash=true`),
  'bulk DELETE': async (entry, person) =>
    callApi(payload, person, 'DELETE', `/api/entries?where[id][equals]=${entry.id}`),
  'publishing without a signature': async (entry, person, mark) => {
    await patch('?draft=true', changed)(entry, person, mark)
    return callApi(payload, person, 'POST', `/api/entries/${entry.id}/publish`, {})
  },
  'our own Local API, published': async (entry, _person, mark) =>
    payload
      .update({
        collection: 'entries',
        id: entry.id,
        data: { ...changed(mark), _status: 'published' } as never,
      })
      .catch(() => null),
  'our own Local API, bare': async (entry, _person, mark) =>
    payload.update({ collection: 'entries', id: entry.id, data: changed(mark) as never }),
  'our own Local API, delete': async (entry) =>
    payload.delete({ collection: 'entries', id: entry.id }).catch(() => null),
}

describe.each(['editor', 'translator', 'reviewer', 'admin'] as const)(
  'without a signature, as %s',
  (role) => {
    test.each(Object.entries(DOORS))('%s leaves the public text as it is', async (_name, door) => {
      const mark = randomBytes(6).toString('hex')
      const entry = await published({ question: `Door ${mark}?` })
      const before = await whatReadersSee(entry)
      expect(before).toHaveLength(1)
      await door(entry, staff[role], mark)
      expect(await whatReadersSee(entry)).toEqual(before)
      expect(
        await sqlFor(payload)(`select 1 from portal.entries where question = $1`, [
          `Changed ${mark}?`,
        ]),
      ).toEqual([])
      const inForce = await payload.findByID({ collection: 'entries', id: entry.id, draft: false })
      expect([inForce._status, inForce.question]).toEqual(['published', entry.question])
    })
  },
)

describe('the reasons', () => {
  const incomplete = {
    question: 'Is it legal?',
    shortAnswer: '',
    answer: answerOf('It is illegal in this state.'),
  } as Partial<Entry>
  const wanted = ['no-short-answer', 'no-jurisdiction', 'no-source', 'not-approved']
  const codes = async (response: Response) =>
    (
      (await response.json()) as { errors: { data: { reasons: { code: string }[] } }[] }
    ).errors[0]?.data.reasons.map(({ code }) => code)

  test('are the same at every door', async () => {
    const entry = await addEntry(payload, incomplete)
    const updatedAt = await token(entry)
    const answers = [
      await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {}),
      await callApi(payload, staff.reviewer, 'PATCH', `/api/entries/${entry.id}`, {
        _status: 'published',
        updatedAt,
      }),
      await callApi(payload, staff.admin, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
        _status: 'published',
        updatedAt,
      }),
      await callApi(payload, staff.admin, 'POST', '/api/entries', {
        ...incomplete,
        locale: 'en',
        slug: 'is-it-legal-2',
        topics: entry.topics,
        _status: 'published',
      }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 422])
    for (const answer of answers) expect(await codes(answer)).toEqual(wanted)
  })

  test('leave the draft as it was, and it can be saved at once', async () => {
    const entry = await addEntry(payload, incomplete)
    const updatedAt = await token(entry)
    await callApi(payload, staff.reviewer, 'PATCH', `/api/entries/${entry.id}`, {
      _status: 'published',
      question: 'Other?',
      updatedAt,
    })
    expect(await token(entry)).toBe(updatedAt)
    const saved = await callApi(
      payload,
      staff.editor,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { shortAnswer: 'It is.', updatedAt },
    )
    expect(saved.status).toBe(200)
  })

  test('name a link to an answer that readers can not see, and a missing topic', async () => {
    const hidden = await addEntry(payload)
    const linking = answerOf('See there.')
    linking.root.children.push({
      type: 'paragraph',
      version: 1,
      children: [
        {
          type: 'link',
          version: 3,
          fields: { linkType: 'internal', doc: { relationTo: 'entries', value: hidden.id } },
          children: [],
        },
      ],
    } as never)
    const entry = await addEntry(payload, { answer: linking, topics: [] })
    expect(
      await codes(
        await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {}),
      ),
    ).toEqual(['no-topic', 'broken-link', 'not-approved'])
  })

  test('ask for a crisis contact where the topic is of high risk', async () => {
    const topic = await payload.create({
      collection: 'topics',
      data: { title: 'Crisis', riskTier: 'high', position: 1 } as never,
    })
    const entry = await addEntry(payload, { topics: [topic.id] })
    const attempt = async () =>
      codes(await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {}))
    expect(await attempt()).toEqual(['no-crisis-contact', 'not-approved'])
    await payload.create({
      collection: 'contacts',
      data: { label: '988', kind: 'crisis', region: 'US', phone: '988', position: 1 } as never,
    })
    expect(await attempt()).toEqual(['not-approved'])
  })
})

test('a sentence that is hard to read asks for a reason, and the reason is recorded', async () => {
  const entry = await addEntry(payload, { answer: answerOf(`${'word '.repeat(30)}.`) })
  await approve(await as(staff.reviewer), entry.id)
  expect(
    (await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
  ).toBe(422)
  expect(
    (
      await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {
        note: 'A legal text.',
      })
    ).status,
  ).toBe(200)
  expect(
    await sqlFor(payload)(
      `select note from workflow.events where action = 'entry.published' and entry_id = $1`,
      [entry.id],
    ),
  ).toEqual([{ note: 'A legal text.' }])
})

describe('a signature', () => {
  test('is for one exact text: an edit afterwards needs another', async () => {
    const entry = await addEntry(payload)
    await approve(await as(staff.reviewer), entry.id)
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'Another one.',
      updatedAt: await token(entry),
    })
    const refused = await callApi(
      payload,
      staff.reviewer,
      'POST',
      `/api/entries/${entry.id}/publish`,
      {},
    )
    expect(refused.status).toBe(422)
    expect(await whatReadersSee(entry)).toEqual([])
  })

  test('can not be given by somebody who wrote since the last one', async () => {
    const entry = await published()
    const edit = await callApi(
      payload,
      staff.reviewer,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { shortAnswer: 'By the reviewer.', updatedAt: await token(entry) },
    )
    expect(edit.status).toBe(200)
    expect((await takeStepOver(payload, staff.reviewer, entry.id, 'approve')).status).toBe(403)
    expect(
      (await takeStepOver(payload, staff['second reviewer'], entry.id, 'approve')).status,
    ).toBe(200)
    expect(
      (
        await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {
          change: { severity: 'wording' },
        })
      ).status,
    ).toBe(200)
    expect(await whatReadersSee(entry)).toMatchObject([
      { short_answer: 'By the reviewer.', reviewed_by: staff['second reviewer'].name },
    ])
  })

  test('is not carried along by a restore or a copied field', async () => {
    const entry = await published()
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'Newer.',
      state: 'approved',
      updatedAt: await token(entry),
    })
    expect(
      (await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
    ).toBe(422)
  })

  test('that was taken back does not let its text’s author sign alone', async () => {
    const both = await addPerson(payload, { roles: ['editor', 'reviewer'] })
    const entry = await addEntry(payload)
    await callApi(payload, both, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'By both.',
      updatedAt: await token(entry),
    })
    expect((await takeStepOver(payload, staff.reviewer, entry.id, 'approve')).status).toBe(200)
    expect(
      (
        await takeStepOver(payload, both, entry.id, 'request-changes', {
          note: 'On second thoughts.',
        })
      ).status,
    ).toBe(200)
    expect((await takeStepOver(payload, both, entry.id, 'approve')).status).toBe(403)
  })

  test('is needed for imported words that staff have changed and brought back', async () => {
    const entry = await addEntry(payload)
    const imported = await imports(entry)
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'By staff.',
      updatedAt: await token(entry),
    })
    await takeStepOver(payload, staff.reviewer, entry.id, 'approve')
    expect(
      (
        await takeStepOver(payload, staff.reviewer, entry.id, 'publish', {
          change: { severity: 'wording' },
        })
      ).status,
    ).toBe(200)
    expect(
      (
        await callApi(payload, staff.editor, 'POST', `/api/entries/${entry.id}/restore`, {
          versionId: imported,
        })
      ).status,
    ).toBe(200)
    expect(
      (
        await takeStepOver(payload, staff.admin, entry.id, 'publish', {
          change: { severity: 'wording' },
        })
      ).status,
    ).toBe(422)
    expect(await whatReadersSee(entry)).toMatchObject([{ short_answer: 'By staff.' }])
  })

  test.each(['editor', 'translator', 'admin'] as const)('can not be given by %s', async (role) => {
    const entry = await addEntry(payload)
    expect((await takeStepOver(payload, staff[role], entry.id, 'approve')).status).toBe(403)
  })

  test('can not be given in a language that the reviewer does not have', async () => {
    const entry = await addEntry(payload, { locale: 'fr', question: 'Quoi ?' })
    expect((await takeStepOver(payload, staff.reviewer, entry.id, 'approve')).status).toBe(403)
  })

  test('may be one’s own where the clinic chose single sign-off, and the record says so', async () => {
    const alone = await addPerson(payload, { roles: ['admin', 'reviewer', 'editor'] })
    await payload.updateGlobal({ slug: 'settings', data: { signOff: 'single' } as never })
    try {
      const created = await callApi(payload, alone, 'POST', '/api/entries', {
        ...changed('alone'),
        shortAnswer: 'Yes.',
        locale: 'en',
        riskTier: 'low',
        topics: (await addEntry(payload)).topics,
      })
      const { doc } = (await created.json()) as { doc: Entry }
      expect((await takeStepOver(payload, alone, doc.id, 'approve')).status).toBe(200)
      expect(
        await sqlFor(payload)('select sign_off from workflow.approvals where entry_id = $1', [
          doc.id,
        ]),
      ).toEqual([{ sign_off: 'single' }])
    } finally {
      await payload.updateGlobal({ slug: 'settings', data: { signOff: 'four-eyes' } as never })
    }
  })

  test('ends when changes are requested', async () => {
    const entry = await addEntry(payload)
    await approve(await as(staff.reviewer), entry.id)
    expect(
      (
        await callApi(
          payload,
          staff['second reviewer'],
          'POST',
          `/api/entries/${entry.id}/request-changes`,
          { note: 'Too long.' },
        )
      ).status,
    ).toBe(200)
    expect(
      (await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {}))
        .status,
    ).toBe(422)
  })
})
