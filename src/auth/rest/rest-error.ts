import { say, type DeskMessage, type DeskTranslate } from '../../i18n/messages/desk.ts'

/**
 * Why a request is not passed on to Payload. What only a program can cause has its words in English.
 */
export class RestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 415,
    readonly reason: DeskMessage,
    readonly path?: string,
  ) {
    super(typeof reason === 'string' ? reason : reason.key)
  }
}

/** Returns the error in the format of Payload's own errors. */
export const restErrorResponse = (
  { status, reason, path }: RestError,
  t: DeskTranslate,
): Response => {
  const message = say(reason, t)
  return Response.json(
    {
      errors: [
        path
          ? {
              message: `${path} — ${message}`,
              name: 'ValidationError',
              data: { errors: [{ path, message }] },
            }
          : { message },
      ],
    },
    { status, headers: { 'cache-control': 'private, no-store' } },
  )
}

/** Whether PostgreSQL can store a text: no NUL, no lone surrogates, no noncharacters. */
export const isStorableText = (value: string): boolean =>
  !/\0|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(value)
