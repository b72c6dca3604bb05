import { APIError, type PayloadRequest } from 'payload'
import type { Person } from '../../../../core/person.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { personOf } from '../../../access/adapters.ts'
import { DocumentFaultsError, formatFault } from '../../../import/read/faults.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'

export const IMPORTS_PATH = '/admin/imports'

/** How many faults a redirect carries in its address. */
const MAX_FAULTS = 40

/** Ends a request with a message for the person. Throws an APIError. */
export const refuse = (message: string, status = 409): never => {
  throw new APIError(message, status, undefined, true)
}

export const mayImport = (person: Person): boolean => person.roles.includes('admin')

/** Returns the person of a request if they may import. Throws 401 or 403. */
export function requireImporter(req: PayloadRequest): Person {
  const t = staffMessages(req)
  const person = personOf(req) ?? refuse(t('imports.refused.signIn'), 401)
  return mayImport(person) ? person : refuse(t('imports.onlyAdmin'), 403)
}

/** Redirects to the imports page, which shows what happened. The forms work without a script. */
export function redirectToImports(query: Record<string, string | number | undefined>): Response {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new Response(null, {
    status: 303,
    headers: {
      location: `${IMPORTS_PATH}?${new URLSearchParams(parameters).toString()}`,
      'cache-control': 'no-store',
    },
  })
}

/** Reads a form. Throws 413 if it has more than `maxBytes`, 400 if the request has no form. */
export async function readUploadForm(req: PayloadRequest, maxBytes: number): Promise<FormData> {
  const t = staffMessages(req)
  if (Number(req.headers.get('content-length') ?? 0) > maxBytes)
    refuse(t('imports.refused.large'), 413)
  return (await req.formData?.().catch(() => null)) ?? refuse(t('imports.refused.noForm'), 400)
}

export const formField = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The faults of documents as text; `null` for any other error. */
export const faultText = (error: unknown, t: DeskTranslate): string | null =>
  error instanceof DocumentFaultsError
    ? error.faults
        .slice(0, MAX_FAULTS)
        .map((fault) => formatFault(fault, t))
        .join('\n')
    : null
