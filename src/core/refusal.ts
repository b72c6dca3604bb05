import { APIError } from 'payload'

/**
 * Why an entry cannot be published: the field to change, if it is one field, and what to do.
 */
export type Reason = { code: string; field: string | null; message: string }

/**
 * A step of the workflow that is not allowed: 403 (not for this person), 409 (not in this state),
 * 422 (the text is not ready) or 428 (the request lacks a version), with every reason.
 */
export class Refusal extends APIError<{ reasons: Reason[] }> {
  constructor(message: string, status: 403 | 409 | 422 | 428, reasons: Reason[] = []) {
    super(
      [message, ...reasons.map((reason) => reason.message)].join(' '),
      status,
      { reasons },
      true,
    )
    this.name = 'Refusal'
  }
}

/** A save that is refused because of one field, which the desk marks. */
export class FieldRefusal extends APIError<{ errors: { path: string; message: string }[] }> {
  constructor(path: string, message: string, status: 400 | 403 | 409 = 400) {
    super(message, status, { errors: [{ path, message }] }, true)
    this.name = 'FieldRefusal'
  }
}
