import { FormError, readSignInForm, type FormFields } from '../http/form.ts'
import { isTrustedRequest } from '../http/origin.ts'

/**
 * Reads the fields of a form of one of our own pages. Returns an error response for a form that
 * comes from another site or cannot be read.
 */
export async function readOwnForm(request: Request): Promise<FormFields | Response> {
  if (!isTrustedRequest(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  try {
    return await readSignInForm(request)
  } catch (error) {
    if (error instanceof FormError) return new Response(error.message, { status: error.status })
    throw error
  }
}
