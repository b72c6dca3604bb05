import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
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
import {
  addPublishedEntry,
  addStaff,
  firstVersionOf,
  publicText,
  updatedAtOf,
  type Staff,
} from '../../testing/workflow-fixtures.ts'
import type { Entry } from '../entries/entry.ts'
import { recordImportExceptions } from '../records/approvals.ts'
import { loadEntry } from '../records/load-entry.ts'
import { approve } from './actions.ts'
import { publishImported } from './publish-imported.ts'

let payload: Payload
let staff: Staff

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

/** Publishes an entry's text as an import does. Returns the version with that text. */
async function publishAsImport(entry: Entry): Promise<number> {
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
  return Number(await firstVersionOf(payload, entry))
}

describe('an approval', () => {
  test('is for one exact text: an edit afterwards needs another', async () => {
    const entry = await addEntry(payload)
    await approve(await requestFor(payload, staff.reviewer), entry.id)
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'Another one.',
      updatedAt: await updatedAtOf(payload, entry),
    })
    const refused = await callApi(
      payload,
      staff.reviewer,
      'POST',
      `/api/entries/${entry.id}/publish`,
      {},
    )
    expect(refused.status).toBe(422)
    expect(await publicText(payload, entry)).toEqual([])
  })

  test('cannot be given by somebody who wrote since the last one', async () => {
    const entry = await addPublishedEntry(payload, staff)
    const edit = await callApi(
      payload,
      staff.reviewer,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { shortAnswer: 'By the reviewer.', updatedAt: await updatedAtOf(payload, entry) },
    )
    expect(edit.status).toBe(200)
    expect((await takeStepOver(payload, staff.reviewer, entry.id, 'approve')).status).toBe(403)
    expect((await takeStepOver(payload, staff.secondReviewer, entry.id, 'approve')).status).toBe(
      200,
    )
    expect(
      (
        await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {
          change: { severity: 'wording' },
        })
      ).status,
    ).toBe(200)
    expect(await publicText(payload, entry)).toMatchObject([
      { short_answer: 'By the reviewer.', reviewed_by: staff.secondReviewer.name },
    ])
  })

  test('is not copied by a restore or by setting the state', async () => {
    const entry = await addPublishedEntry(payload, staff)
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'Newer.',
      state: 'approved',
      updatedAt: await updatedAtOf(payload, entry),
    })
    expect(
      (await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
    ).toBe(422)
  })

  test('that was revoked does not let the author approve their own text', async () => {
    const both = await addPerson(payload, { roles: ['editor', 'reviewer'] })
    const entry = await addEntry(payload)
    await callApi(payload, both, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'By both.',
      updatedAt: await updatedAtOf(payload, entry),
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

  test('is needed for imported text that staff changed and then restored', async () => {
    const entry = await addEntry(payload)
    const imported = await publishAsImport(entry)
    await callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      shortAnswer: 'By staff.',
      updatedAt: await updatedAtOf(payload, entry),
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
    expect(await publicText(payload, entry)).toMatchObject([{ short_answer: 'By staff.' }])
  })

  test.each(['editor', 'translator', 'admin'] as const)('cannot be given by %s', async (role) => {
    const entry = await addEntry(payload)
    expect((await takeStepOver(payload, staff[role], entry.id, 'approve')).status).toBe(403)
  })

  test('cannot be given in a language that the reviewer does not have', async () => {
    const entry = await addEntry(payload, { locale: 'fr', question: 'Quoi ?' })
    expect((await takeStepOver(payload, staff.reviewer, entry.id, 'approve')).status).toBe(403)
  })

  test('can be given to one’s own text with single sign-off, and is recorded as such', async () => {
    const alone = await addPerson(payload, { roles: ['admin', 'reviewer', 'editor'] })
    await payload.updateGlobal({ slug: 'settings', data: { signOff: 'single' } as never })
    try {
      const created = await callApi(payload, alone, 'POST', '/api/entries', {
        question: 'Changed alone?',
        answer: answerOf('Changed alone.'),
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
    await approve(await requestFor(payload, staff.reviewer), entry.id)
    expect(
      (
        await callApi(
          payload,
          staff.secondReviewer,
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
