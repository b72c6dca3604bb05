import { FormError, readForm, type FormFields } from '../http/form.ts'
import { isTrustedRequest } from '../http/origin.ts'

/**
 * The fields of a form that one of our own pages sent, or the answer to one that did not come from
 * here or can not be read.
 */
export async function readOwnForm(request: Request): Promise<FormFields | Response> {
  if (!isTrustedRequest(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  try {
    return await readForm(request)
  } catch (error) {
    if (error instanceof FormError) return new Response(error.message, { status: error.status })
    throw error
  }
}
