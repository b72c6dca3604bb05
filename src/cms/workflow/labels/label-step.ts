import { Forbidden, type PayloadRequest } from 'payload'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { personOf } from '../../access/adapters.ts'
import { mayActOnLabel, type LabelAction } from '../../access/label-actions.ts'
import { type LabelCollection, type LabelPart } from './label-parts.ts'
import { loadLabel, lockLabels, type Label } from './load-labels.ts'
import { currentReleases, type Release } from './releases.ts'

/** What a step works with, once the person may take it. */
export type Step = {
  req: PayloadRequest
  sql: Sql
  person: Person
  label: Label
  releases: ReadonlyMap<string, Release>
}

/**
 * Takes a step on a label, in one transaction and with all labels locked. Throws Forbidden, NotFound
 * or a Refusal; then nothing has changed.
 */
export async function takeLabelStep<Result>(
  req: PayloadRequest,
  action: LabelAction,
  { collection, id, parts }: { collection: LabelCollection; id: number; parts: LabelPart[] },
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const person = personOf(req)
  if (!person || !parts.every((part) => mayActOnLabel(person, action, part)))
    throw new Forbidden(req.t)
  return inTransaction(req, async (sql) => {
    await lockLabels(sql)
    const label = await loadLabel(req, collection, id)
    return work({ req, sql, person, label, releases: await currentReleases(sql) })
  })
}
