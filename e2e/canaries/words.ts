import { randomBytes } from 'node:crypto'

/** All canary words begin with this; nothing that readers may see holds it. */
const CANARY = 'kanarie'
export const CANARIES = /kanarie[0-9a-f]{10}/gi

/** Makes canary words and remembers where each was planted. */
export class Nest {
  readonly planted: Record<string, string> = {}

  word(where: string): string {
    const word = `${CANARY}${randomBytes(5).toString('hex')}`
    this.planted[word] = where
    return word
  }
}
