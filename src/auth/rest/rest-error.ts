/** Why a request is not passed on to Payload; answered in the shape of Payload's own errors. */
export class RestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 415,
    message: string,
    readonly path?: string,
  ) {
    super(message)
  }
}

export const restErrorResponse = ({ status, message, path }: RestError): Response =>
  Response.json(
    {
      errors: [
        path
          ? { message, name: 'ValidationError', data: { errors: [{ path, message }] } }
          : { message },
      ],
    },
    { status, headers: { 'cache-control': 'private, no-store' } },
  )

/**
 * Text that a database can not hold, or that is no text: NUL, half a surrogate pair,
 * non-characters.
 */
export const isStorableText = (value: string): boolean =>
  !/\0|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(value)
