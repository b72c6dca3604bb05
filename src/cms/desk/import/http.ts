import { APIError, type PayloadRequest } from 'payload'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import type { Entry } from '../../entries/entry.ts'
import { DocumentFaultsError, formatFault } from '../../import/read/faults.ts'
import { lockEntry, newestEntry } from '../../records/load-entry.ts'

export const IMPORTS_PATH = '/admin/imports'

export type EntryContext = { sql: Sql; person: Person; entry: Entry; id: number }

/** Ends what was asked with a message for the person. */
export const refuse = (message: string, status = 409): never => {
  throw new APIError(message, status, undefined, true)
}

/** Imports are an admin's. */
export const mayImport = (person: Person): boolean => person.roles.includes('admin')

/** The person of a request who may import. Throws 401 or 403. */
export function requireImporter(req: PayloadRequest): Person {
  const person = personOf(req) ?? refuse('Sign in first.', 401)
  return mayImport(person) ? person : refuse('An admin imports documents.', 403)
}

/** Sends a person back to the page, with what happened: pages of the desk work as plain forms. */
export function redirectToImports(query: Record<string, string | number | undefined>): Response {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)])
  return new Response(null, {
    status: 303,
    headers: {
      location: `${IMPORTS_PATH}?${new URLSearchParams(given).toString()}`,
      'cache-control': 'no-store',
    },
  })
}

/**
 * The fields of a form. Throws 413 for one that is too large to be a document, 400 for what is no
 * form.
 */
export async function readForm(req: PayloadRequest, maxBytes: number): Promise<FormData> {
  if (Number(req.headers.get('content-length') ?? 0) > maxBytes) refuse('This is too large.', 413)
  return (await req.formData?.().catch(() => null)) ?? refuse('Send the form of the page.', 400)
}

export const formField = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Faults of a document as text for the page. */
export const faultText = (error: unknown): string | null =>
  error instanceof DocumentFaultsError
    ? error.faults.slice(0, 40).map(formatFault).join('\n')
    : null

/**
 * Works on what an import left with one entry, held against parallel writes, for somebody who may
 * change that entry. What is refused is said on the page that it was asked from. Throws 401, 403,
 * and 404 where there is no such entry.
 */
export async function withLockedEntry(
  req: PayloadRequest,
  work: (at: EntryContext) => Promise<void>,
): Promise<Response> {
  const person = personOf(req) ?? refuse('Sign in first.', 401)
  const id = Number(req.routeParams?.id)
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) refuse('There is no such answer.', 404)
  try {
    await inTransaction(req, async (sql) => {
      await lockEntry(req, sql, id)
      const entry = await newestEntry(req, id)
      if (!mayActOnEntry(person, COLLECTIONS.entries.update, entry))
        refuse('You may not change this answer.', 403)
      await work({ sql, person, entry, id }).catch((error: unknown) => {
        throw error instanceof APIError ? new RefusedAction(error.message) : error
      })
    })
  } catch (error) {
    if (error instanceof RefusedAction)
      return redirectToImports({ entry: id, fault: error.message })
    throw error
  }
  return redirectToImports({ entry: id, done: 'yes' })
}

class RefusedAction extends Error {}
