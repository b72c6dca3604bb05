/** Why a request is not passed on to Payload. */
export class RestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 415,
    message: string,
    readonly path?: string,
  ) {
    super(message)
  }
}

/** Returns the error in the format of Payload's own errors. */
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

/** Whether PostgreSQL can store a text: no NUL, no lone surrogates, no noncharacters. */
export const isStorableText = (value: string): boolean =>
  !/\0|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(value)
