export type OutgoingFault =
  /** Not an http or https address. */
  | 'not-http'
  /** The address has a name or a password in it. */
  | 'credentials'
  /** No host of this name is known. */
  | 'no-host'
  /** The rules of the request do not allow this host, address or port. */
  | 'not-allowed'
  | 'timeout'
  | 'unreachable'
  /** A redirect to something that is not an address. */
  | 'bad-redirect'
  | 'many-redirects'
  | 'too-large'
  /** The body is compressed in a way that this client does not read, or damaged. */
  | 'bad-encoding'

/** Why a request failed. `hop` counts the redirects before. */
export class OutgoingError extends Error {
  constructor(
    readonly fault: OutgoingFault,
    message: string,
    readonly hop = 0,
  ) {
    super(message)
    this.name = 'OutgoingError'
  }
}
