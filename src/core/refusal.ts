import { APIError } from 'payload'

/**
 * Why an entry can not be published: the field to look at, where there is one, and what to do, in
 * plain words.
 */
export type Reason = { code: string; field: string | null; message: string }

/**
 * The workflow says no: 403 (not this person), 409 (not in this state) or 422 (the text is not
 * ready), with every reason.
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
