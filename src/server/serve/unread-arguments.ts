import type { ServerResponse } from 'node:http'
import { argumentsReadCheck } from '../../core/log/request-id.ts'

/**
 * Makes a 500 to a call of a server function a 400 if the function never ran: React could not read
 * the arguments, which Next reports as a failure of the server.
 */
export function refuseUnreadArguments(res: ServerResponse): void {
  const argumentsRead = argumentsReadCheck()
  const writeHead = res.writeHead.bind(res)
  res.writeHead = (status: number, ...more: unknown[]) =>
    writeHead(status === 500 && !argumentsRead() ? 400 : status, ...(more as []))
}
