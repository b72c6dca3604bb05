import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import {
  addPerson,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
} from '../../../testing/payload.ts'
import { republish } from '../republish/republish.ts'
import type { LabelCollection, LabelPart } from './label-parts.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let editor: Person, otherEditor: Person, translator: Person, otherTranslator: Person
let reviewer: Person, otherReviewer: Person, spanishReviewer: Person
let admin: Person, otherAdmin: Person

beforeAll(async () => {
  payload = await openTestPayload()
  const person = (role: Role, ...languages: Locale[]) =>
    addPerson(payload, { roles: [role], languages })
  ;[editor, otherEditor] = [await person('editor', 'en'), await person('editor', 'en', 'fr')]
  ;[translator, otherTranslator] = [
    await person('translator', 'es'),
    await person('translator', 'ar'),
  ]
  ;[reviewer, otherReviewer] = [
    await person('reviewer', 'en'),
    await person('reviewer', 'en', 'es'),
  ]
  spanishReviewer = await person('reviewer', 'es')
  ;[admin, otherAdmin] = [await person('admin', 'en'), await person('admin', 'en')]
  return closeReadConnections
})

const call = (person: Person | null, method: string, path: string, body?: object) =>
  callApi(payload, person, method, path, body)
const ok = async (response: Promise<Response>) => {
  const got = await response
  expect(got.status, await got.clone().text()).toBeLessThan(300)
  return (await got.json()) as Record<string, never>
}
const status = async (response: Promise<Response>) => (await response).status

/** A contact as an admin makes it, signed by a reviewer and seen by readers. */
async function contact(words: object = {}): Promise<number> {
  const { doc } = await ok(
    call(admin, 'POST', '/api/contacts?locale=en', {
      label: 'Night line',
      note: 'Call at any hour.',
      phone: '555 0100',
      kind: 'crisis',
      region: 'US',
      position: 1,
      ...words,
    }),
  )
  await signLabels(payload)
  return (doc as unknown as { id: number }).id
}

const standing = async (person: Person, collection: LabelCollection, id: number) => {
  const { labels } = (await ok(call(person, 'GET', '/api/labels/standing'))) as unknown as {
    labels: LabelStanding[]
  }
  return labels.find((label) => label.collection === collection && label.id === id)?.parts ?? []
}
const partOf = async (person: Person, collection: LabelCollection, id: number, part: LabelPart) =>
  (await standing(person, collection, id)).find((each) => each.part === part)
const sign = async (
  person: Person,
  collection: LabelCollection,
  id: number,
  part: LabelPart,
  seen?: string,
) =>
  call(person, 'POST', '/api/labels/approve', {
    ...{ collection, id },
    parts: [{ part, seen: seen ?? (await partOf(person, collection, id, part))?.hash }],
  })

const shown = async (id: number, locale = 'en') =>
  (
    await sqlFor(payload)<Record<string, unknown>>(
      `select label, phone, url, note, hours, checked from portal.contacts
        where contact_id = $1 and locale = $2`,
      [id, locale],
    )
  )[0]
const patch = (person: Person, id: number, body: object, locale = 'en') =>
  call(person, 'PATCH', `/api/contacts/${id}?locale=${locale}`, body)

describe('a change of what readers see', () => {
  it('cannot be signed with an account that somebody else could have got into', async () => {
    const held = await addPerson(payload, { roles: ['reviewer'], languages: ['en'] })
    const id = await contact()
    await ok(patch(editor, id, { note: 'Call only by day.' }))
    await ok(call(admin, 'POST', `/api/users/${held.id}/forget-factors`, {}))
    expect(await status(sign(held, 'contacts', id, 'en'))).toBe(403)
    await expect(
      sqlFor(payload)(
        `insert into workflow.label_releases (collection, record_id, part, action, checked,
          person_id, person_name, sign_off) values ('contacts', $1, 'en', 'signed', true, $2, 'x',
          'single')`,
        [id, held.id],
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('is barred') } })
    await ok(call(otherReviewer, 'POST', `/api/users/${held.id}/confirm`, {}))
    await ok(sign(held, 'contacts', id, 'en'))
  })
  it('waits for a reviewer who did not write it, and then is live in the exact words', async () => {
    const id = await contact()
    await ok(patch(editor, id, { note: 'Call only by day.' }))
    expect(await shown(id)).toMatchObject({ note: 'Call at any hour.', checked: true })
    const waiting = await partOf(reviewer, 'contacts', id, 'en')
    expect(waiting).toMatchObject({
      state: 'changed',
      maySign: true,
      shown: { note: 'Call at any hour.' },
      draft: { note: 'Call only by day.' },
      authors: [{ id: editor.id }],
    })
    await ok(sign(reviewer, 'contacts', id, 'en'))
    expect(await shown(id)).toMatchObject({ note: 'Call only by day.', checked: true })
    expect(await partOf(reviewer, 'contacts', id, 'en')).toMatchObject({ state: 'signed' })
    const [event] = await sqlFor(payload)(
      `select actor_id, text_hash, details from workflow.events where action = 'label.signed'
        order by id desc limit 1`,
    )
    expect(event).toMatchObject({
      actor_id: reviewer.id,
      text_hash: waiting?.hash,
      details: { collection: 'contacts', id, part: 'en', after: { note: 'Call only by day.' } },
    })
  })

  it('is not signed by who wrote it, nor by somebody without the role or the language', async () => {
    const id = await contact()
    await ok(patch(reviewer, id, { note: 'Mine.' }))
    await ok(patch(translator, id, { label: 'Línea nocturna' }, 'es'))
    const english = (await partOf(editor, 'contacts', id, 'en'))?.hash
    const spanish = (await partOf(editor, 'contacts', id, 'es'))?.hash
    expect([
      await status(sign(reviewer, 'contacts', id, 'en', english)),
      await status(sign(spanishReviewer, 'contacts', id, 'en', english)),
      await status(sign(admin, 'contacts', id, 'en', english)),
      await status(sign(otherAdmin, 'contacts', id, 'en', english)),
      await status(sign(editor, 'contacts', id, 'en', english)),
      await status(sign(translator, 'contacts', id, 'es', spanish)),
      await status(sign(reviewer, 'contacts', id, 'es', spanish)),
      await status(callApi(payload, null, 'POST', '/api/labels/approve', {})),
    ]).toEqual([403, 403, 403, 403, 403, 403, 403, 401])
    // Saving another's words again, or theirs and one's own back, does not wash the author off.
    await ok(patch(otherEditor, id, { note: 'Mine!' }))
    await ok(patch(otherEditor, id, { note: 'Mine.' }))
    expect(await status(sign(reviewer, 'contacts', id, 'en'))).toBe(403)
    expect(await shown(id)).toMatchObject({ note: 'Call at any hour.' })
    await ok(sign(otherReviewer, 'contacts', id, 'en'))
    await ok(sign(spanishReviewer, 'contacts', id, 'es'))
    expect(await shown(id, 'es')).toMatchObject({ label: 'Línea nocturna' })
  })

  it('is refused if it changed between looking and signing, and after the signature waits again', async () => {
    const id = await contact()
    await ok(patch(editor, id, { note: 'As read.' }))
    const seen = (await partOf(reviewer, 'contacts', id, 'en'))?.hash
    await ok(patch(otherEditor, id, { note: 'As slipped in.' }))
    expect(await status(sign(reviewer, 'contacts', id, 'en', seen))).toBe(409)
    expect(await status(sign(reviewer, 'contacts', id, 'en', 'f'.repeat(64)))).toBe(409)
    expect(
      await status(
        call(reviewer, 'POST', '/api/labels/approve', {
          collection: 'contacts',
          id,
          parts: [{ part: 'en' }],
        }),
      ),
    ).toBe(400)
    expect(await shown(id)).toMatchObject({ note: 'Call at any hour.' })
    await ok(sign(reviewer, 'contacts', id, 'en'))
    await ok(patch(editor, id, { note: 'After the signature.' }))
    expect(await shown(id)).toMatchObject({ note: 'As slipped in.' })
    // A hash of another record or part is none of this one.
    const other = await contact()
    await ok(patch(editor, other, { note: 'After the signature.' }))
    const elsewhere = (await partOf(reviewer, 'contacts', other, 'en'))?.hash
    expect(await status(sign(reviewer, 'contacts', id, 'en', elsewhere))).toBe(409)
  })

  it('of a number by an admin waits too, also through other doors', async () => {
    const id = await contact()
    await ok(patch(admin, id, { phone: '555 0199' }))
    await ok(patch(admin, id, { phone: '555 0198', _status: 'published', checked: true }))
    await ok(
      call(admin, 'PATCH', `/api/contacts?where[id][equals]=${id}&locale=en`, {
        phone: '555 0197',
        note: 'In bulk.',
      }),
    )
    await ok(
      call(admin, 'PATCH', `/api/contacts/${id}?locale=all`, {
        note: { en: 'In all languages.', es: 'En todos.' },
      }),
    )
    await ok(
      call(admin, 'PATCH', `/api/contacts/${id}?locale=en&draft=false&publishAllLocales=true`, {
        url: 'https://evil.example',
      }),
    )
    expect(await shown(id)).toMatchObject({
      phone: '555 0100',
      note: 'Call at any hour.',
      url: null,
    })
    expect(await shown(id, 'es')).toMatchObject({ note: 'Call at any hour.' })
    await ok(sign(reviewer, 'contacts', id, 'shared'))
    for (const locale of ['en', 'ar'])
      expect(await shown(id, locale)).toMatchObject({ phone: '555 0197' })
  })

  it('does not come by making a contact, a topic or a welcome', async () => {
    const { doc } = await ok(
      call(admin, 'POST', '/api/contacts?locale=en', {
        label: 'Not signed',
        kind: 'crisis',
        region: 'US',
        position: 1,
        phone: '555 0111',
        _status: 'published',
      }),
    )
    const { doc: topic } = await ok(
      call(editor, 'POST', '/api/topics?locale=en', { title: 'Not signed', _status: 'published' }),
    )
    await ok(
      call(admin, 'POST', '/api/globals/settings?locale=en', {
        clinicName: 'Not signed',
        welcome: 'Not signed',
        region: 'GB',
      }),
    )
    const { id } = doc as unknown as { id: number }
    expect(await shown(id)).toBeUndefined()
    const sql = sqlFor(payload)
    expect(
      await sql('select 1 from portal.topics where topic_id = $1', [
        (topic as unknown as { id: number }).id,
      ]),
    ).toEqual([])
    const settings = async () =>
      (
        await sql<{ region: string; name: string; welcome: string | null }>(
          `select region, clinic -> 'en' ->> 'name' as name, clinic -> 'en' ->> 'welcome' as welcome
             from portal.settings`,
        )
      )[0]
    expect(await settings()).toEqual({ region: 'US', name: 'Our clinic', welcome: null })
    await signLabels(payload)
    expect(await shown(id)).toMatchObject({ label: 'Not signed', checked: true })
    expect(await settings()).toEqual({ region: 'GB', name: 'Not signed', welcome: 'Not signed' })
  })

  it('is how an editor or reviewer adds a contact without an admin', async () => {
    const add = (person: Person | null, locale: string, words: object = {}) =>
      call(person, 'POST', `/api/contacts?locale=${locale}`, {
        ...{ label: 'Our desk', phone: '555 0150', kind: 'clinic', region: 'US', position: 2 },
        ...words,
      })
    const { doc } = await ok(add(editor, 'en', { serves: ['violence-at-home'], note: 'By day.' }))
    const { id } = doc as unknown as { id: number }
    await ok(patch(editor, id, { phone: '555 0151' }))
    expect(await shown(id)).toBeUndefined()
    expect([
      await status(sign(editor, 'contacts', id, 'shared')),
      await status(patch(translator, id, { phone: '555 0666' }, 'en')),
      await status(call(editor, 'DELETE', `/api/contacts/${id}`)),
      await status(add(editor, 'fr')),
      await status(add(editor, 'all')),
      await status(add(translator, 'es')),
      await status(add(null, 'en')),
    ]).toEqual([403, 403, 403, 403, 403, 403, 403])
    // A translator's own language does not open what has none.
    await ok(patch(translator, id, { label: 'Nuestra recepción', phone: '555 0666' }, 'es'))
    const parts = await standing(reviewer, 'contacts', id)
    const own = parts.filter(({ part }) => part === 'en' || part === 'shared')
    await ok(
      call(reviewer, 'POST', '/api/labels/approve', {
        ...{ collection: 'contacts', id },
        parts: own.map(({ part, hash }) => ({ part, seen: hash })),
      }),
    )
    expect(await shown(id)).toMatchObject({ label: 'Our desk', phone: '555 0151', checked: true })
    // An editor's new number waits, and emptying it takes nothing from readers.
    await ok(patch(editor, id, { phone: '' }))
    expect(await shown(id)).toMatchObject({ phone: '555 0151' })
    // Reviewers write no more than editors do without another's signature.
    const { doc: theirs } = await ok(add(reviewer, 'en'))
    const second = (theirs as unknown as { id: number }).id
    expect(await status(sign(reviewer, 'contacts', second, 'shared'))).toBe(403)
    await ok(sign(otherReviewer, 'contacts', second, 'shared'))
    await ok(sign(otherReviewer, 'contacts', second, 'en'))
    expect(await shown(second, 'ar')).toMatchObject({ label: 'Our desk', phone: '555 0150' })
  })

  it('in one language alone is shown to the readers of that language', async () => {
    const { doc } = await ok(
      call(otherEditor, 'POST', '/api/contacts?locale=fr', {
        ...{ label: 'Accueil', phone: '555 0152', kind: 'clinic', region: 'US', position: 2 },
      }),
    )
    const { id } = doc as unknown as { id: number }
    await signLabels(payload)
    expect(await shown(id, 'fr')).toMatchObject({ label: 'Accueil', checked: true })
    expect([await shown(id, 'en'), await shown(id, 'ar')]).toEqual([undefined, undefined])
    await ok(patch(otherEditor, id, { label: 'Reception' }, 'en'))
    await signLabels(payload)
    expect(await shown(id, 'ar')).toMatchObject({ label: 'Reception' })
  })

  it('may be sent back with a note, which its next change answers', async () => {
    const id = await contact()
    await ok(patch(editor, id, { note: 'Unclear.' }))
    const seen = (await partOf(reviewer, 'contacts', id, 'en'))?.hash
    const back = (person: Person, note?: string) =>
      call(person, 'POST', '/api/labels/request-changes', {
        ...{ collection: 'contacts', id, part: 'en', seen, note },
      })
    expect([
      await status(back(editor, 'No.')),
      await status(back(spanishReviewer, 'No.')),
      await status(back(reviewer, ' ')),
    ]).toEqual([403, 403, 400])
    await ok(back(reviewer, 'Say when.'))
    expect(await partOf(editor, 'contacts', id, 'en')).toMatchObject({
      state: 'changes-requested',
      sentBack: { by: reviewer.name, note: 'Say when.' },
    })
    await ok(patch(editor, id, { note: 'By day.' }))
    expect(await partOf(editor, 'contacts', id, 'en')).toMatchObject({ state: 'changed' })
  })

  it('needs one signature where the clinic has chosen so, and the log says it', async () => {
    const id = await contact()
    const alone = await addPerson(payload, { roles: ['admin', 'reviewer'], languages: ['en'] })
    await ok(patch(alone, id, { phone: '555 0142' }))
    expect(await status(sign(alone, 'contacts', id, 'shared'))).toBe(403)
    const rule = (signOff: string) => call(admin, 'POST', '/api/globals/settings', { signOff })
    await ok(rule('single'))
    expect(await status(sign(alone, 'contacts', id, 'shared'))).toBe(403)
    await ok(call(reviewer, 'POST', `/api/users/${admin.id}/confirm`, {}))
    await ok(sign(alone, 'contacts', id, 'shared'))
    await ok(rule('four-eyes'))
    expect(await shown(id)).toMatchObject({ phone: '555 0142' })
    const [release] = await sqlFor(payload)(
      'select sign_off from workflow.label_releases order by id desc limit 1',
    )
    expect(release).toEqual({ sign_off: 'single' })
  })
})

describe('taking away', () => {
  const withdraw = (person: Person, id: number, field?: string, reason = 'It is wrong.') =>
    call(person, 'POST', '/api/labels/withdraw', { collection: 'contacts', id, field, reason })

  it('a number or note needs one reviewer or admin, in any language, and is gone everywhere', async () => {
    const id = await contact()
    await ok(patch(translator, id, { label: 'Línea', note: 'A toda hora.' }, 'es'))
    await signLabels(payload)
    expect([
      await status(withdraw(editor, id, 'phone')),
      await status(withdraw(translator, id, 'note')),
      await status(withdraw(reviewer, id, 'phone', ' ')),
      await status(withdraw(reviewer, id, 'label')),
      await status(withdraw(reviewer, id, 'kind')),
    ]).toEqual([403, 403, 400, 422, 422])
    await ok(withdraw(spanishReviewer, id, 'phone'))
    await ok(withdraw(spanishReviewer, id, 'note'))
    for (const locale of ['en', 'es', 'ar'])
      expect(await shown(id, locale)).toMatchObject({ phone: null, note: null, checked: true })
    expect(await partOf(reviewer, 'contacts', id, 'shared')).toMatchObject({ state: 'signed' })
    expect(await status(withdraw(reviewer, id, 'phone'))).toBe(409)
    // Somebody new puts in a new number; who took the wrong one away may sign it.
    await ok(patch(admin, id, { phone: '555 0123' }))
    expect(await shown(id)).toMatchObject({ phone: null })
    await ok(sign(spanishReviewer, 'contacts', id, 'shared'))
    expect(await shown(id)).toMatchObject({ phone: '555 0123' })
  })

  it('works by emptying a field, of reviewers and admins alone, and leaves other drafts waiting', async () => {
    const id = await contact()
    await ok(patch(translator, id, { label: 'Línea', note: 'A toda hora.' }, 'es'))
    await signLabels(payload)
    await ok(patch(editor, id, { note: '', label: 'Changed name' }))
    await ok(patch(translator, id, { note: null }, 'es'))
    expect(await shown(id)).toMatchObject({ label: 'Night line', note: 'Call at any hour.' })
    expect(await shown(id, 'es')).toMatchObject({ note: 'A toda hora.' })
    // An admin's save of something else does not carry the editor's removal out.
    await ok(patch(admin, id, { hours: 'Day and night' }))
    expect(await shown(id)).toMatchObject({ note: 'Call at any hour.', hours: null })
    await ok(patch(admin, id, { phone: '' }))
    expect(await shown(id, 'ar')).toMatchObject({ phone: null, label: 'Night line' })
    const other = await contact({ phone: '555 0177' })
    await ok(patch(translator, other, { label: 'Línea', note: 'A toda hora.' }, 'es'))
    await signLabels(payload)
    const { doc } = await ok(patch(reviewer, other, { note: '' }))
    const { updatedAt } = doc as unknown as { updatedAt: string }
    await ok(patch(reviewer, other, { hours: 'By day', updatedAt }))
    for (const locale of ['en', 'es'])
      expect(await shown(other, locale)).toMatchObject({ note: null })
  })

  it('is undone by one person with what was signed last, and with nothing else', async () => {
    const id = await contact()
    await ok(withdraw(reviewer, id, 'phone'))
    await ok(patch(admin, id, { phone: '555 0666' }))
    expect(await shown(id)).toMatchObject({ phone: null })
    await ok(patch(admin, id, { phone: '555 0100' }))
    expect(await shown(id)).toMatchObject({ phone: '555 0100', checked: true })
    const back = (person: Person, part?: LabelPart) =>
      call(person, 'POST', '/api/labels/put-back', { collection: 'contacts', id, part })
    await ok(withdraw(admin, id, 'phone'))
    expect([await status(back(editor)), await status(back(translator, 'shared'))]).toEqual([
      403, 403,
    ])
    await ok(back(otherAdmin, 'shared'))
    expect(await shown(id)).toMatchObject({ phone: '555 0100' })
    // A wrong number that two people signed: back to the one before.
    await ok(patch(admin, id, { phone: '555 0101' }))
    await ok(sign(reviewer, 'contacts', id, 'shared'))
    await ok(back(reviewer, 'shared'))
    expect(await shown(id)).toMatchObject({ phone: '555 0100' })
    expect(await partOf(reviewer, 'contacts', id, 'shared')).toMatchObject({ state: 'signed' })
  })

  it('can take a whole contact, which comes back by one person or a new signature', async () => {
    const id = await contact()
    await ok(withdraw(admin, id))
    expect(await shown(id)).toBeUndefined()
    expect(await partOf(reviewer, 'contacts', id, 'shared')).toMatchObject({ state: 'withdrawn' })
    await ok(call(reviewer, 'POST', '/api/labels/put-back', { collection: 'contacts', id }))
    expect(await shown(id)).toMatchObject({ label: 'Night line', phone: '555 0100' })
    await ok(call(admin, 'DELETE', `/api/contacts/${id}`))
    expect(await shown(id)).toBeUndefined()
  })
})

describe('languages and numbers', () => {
  it('editors and translators change labels in their languages only', async () => {
    const { doc } = await ok(call(editor, 'POST', '/api/topics?locale=en', { title: 'Sleep' }))
    const { id } = doc as unknown as { id: number }
    const topic = (person: Person, locale: string) =>
      status(call(person, 'PATCH', `/api/topics/${id}?locale=${locale}`, { title: `In ${locale}` }))
    expect([
      await topic(editor, 'en'),
      await topic(editor, 'fr'),
      await topic(editor, 'all'),
      await topic(editor, '*'),
      await topic(otherEditor, 'fr'),
      await topic(translator, 'es'),
      await topic(translator, 'en'),
      await topic(otherTranslator, 'es'),
      await topic(reviewer, 'fr'),
      await status(call(editor, 'POST', '/api/topics?locale=fr', { title: 'Sommeil' })),
      await status(
        call(translator, 'PATCH', `/api/topics?where[id][exists]=true&locale=fr`, { title: 'x' }),
      ),
      await status(patch(editor, await contact(), { note: 'x' }, 'es')),
      await status(call(translator, 'POST', '/api/globals/settings?locale=fr', { welcome: 'x' })),
    ]).toEqual([200, 403, 403, 403, 200, 200, 403, 403, 403, 403, 403, 403, 403])
  })

  it('topics, welcome and clinic name hold no telephone number, in no script', async () => {
    const message = async (response: Promise<Response>) => {
      const got = await response
      return [got.status, JSON.stringify(await got.json())]
    }
    for (const title of ['Call 988', 'Ring (415) 555-0134', 'اتصل ٩١١', '555-0100'])
      expect(await message(call(editor, 'POST', '/api/topics?locale=en', { title }))).toEqual([
        400,
        expect.stringContaining('looks like a telephone number'),
      ])
    expect(
      await status(call(editor, 'POST', '/api/topics?locale=en', { title: 'From 2019 to 2024' })),
    ).toBe(201)
    const settings = (person: Person, locale: string, body: object) =>
      status(call(person, 'POST', `/api/globals/settings?locale=${locale}`, body))
    expect([
      await settings(translator, 'es', { clinicName: 'Clínica', welcome: 'Llame al 911.' }),
      await settings(admin, 'en', { clinicName: 'Clinic 988' }),
      await settings(admin, 'all', { clinicName: { en: 'Clinic' }, welcome: { fr: 'Le 3114' } }),
    ]).toEqual([400, 400, 400])
  })

  it('a contact’s number can be dialled and its address is on the web', async () => {
    const id = await contact()
    expect([
      await status(patch(admin, id, { url: 'javascript:alert(1)' })),
      await status(patch(admin, id, { url: 'data:text/html,x' })),
      await status(patch(admin, id, { phone: 'call me' })),
      await status(patch(admin, id, { url: 'https://example.org/help' })),
    ]).toEqual([400, 400, 400, 200])
  })
})

it('the read model is rebuilt from what was signed, not from drafts', async () => {
  const id = await contact()
  await ok(patch(editor, id, { note: 'A draft.' }))
  const model = async () =>
    JSON.stringify([
      await sqlFor(payload)('select * from portal.contacts order by 1, 2'),
      await sqlFor(payload)('select * from portal.topics order by 1, 2'),
      await sqlFor(payload)('select * from portal.settings'),
    ])
  const before = await model()
  expect((await republish(payload)).differences).toEqual([])
  expect(await model()).toBe(before)
})

it('what was signed cannot be changed afterwards, and is sealed', async () => {
  await contact()
  const sql = sqlFor(payload)
  await expect(sql(`update workflow.label_releases set content = '{}'`)).rejects.toThrow()
  await expect(sql('delete from workflow.label_drafts')).rejects.toThrow()
  const [unsealed] = await sql<{ count: number }>(
    `select count(*)::int from workflow.label_releases r where not exists (
       select from workflow.seals s where s.source = 'workflow.label_releases' and s.row_id = r.id)`,
  )
  expect(unsealed).toEqual({ count: 0 })
})
