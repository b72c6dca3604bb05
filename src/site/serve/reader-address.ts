import type { IncomingMessage } from 'node:http'
import { ADDRESS_HEADER } from '../../core/network.ts'

/** The reader's IP address as the server determined it. Only compared in memory, never stored. */
export const readerAddress = ({ headers }: IncomingMessage): string =>
  String(headers[ADDRESS_HEADER] ?? 'unknown')
