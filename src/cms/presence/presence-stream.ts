import { randomUUID } from 'node:crypto'
import type { PresenceHub } from './presence-hub.ts'

type Subscriber = {
  entryId: number
  personId: number
  sessionId: string
  signal: AbortSignal | null | undefined
}

/**
 * A stream of events about an answer (text/event-stream): `others` has who else has it open,
 * `saved` when and by whom its newest version was saved, `unsaved` who else has unsaved words in
 * it. It ends when the reader leaves or the session ends.
 */
export function presenceStream(
  hub: PresenceHub,
  { signal, ...who }: Subscriber,
): ReadableStream<Uint8Array> {
  const page = randomUUID()
  const encoder = new TextEncoder()
  const leave = () => void hub.close({ page }).catch(() => undefined)
  return new ReadableStream({
    start: async (controller) => {
      let isOpen = true
      const write = (text: string) => {
        if (!isOpen) return
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          // The reader has left.
          isOpen = false
          leave()
        }
      }
      const end = (why?: 'session') => {
        if (!isOpen) return
        // Without this the browser would ask again, and be refused.
        if (why === 'session') write('event: ended\ndata: {}\n\n')
        isOpen = false
        leave()
        try {
          controller.close()
        } catch {
          // The reader has left already.
        }
      }
      signal?.addEventListener('abort', () => end())
      write(': open\n\n')
      await hub.open({
        page,
        ...who,
        send: (news) => {
          for (const [event, data] of Object.entries(news))
            write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        },
        beat: () => write(': beat\n\n'),
        end,
      })
      if (signal?.aborted) end()
    },
    cancel: leave,
  })
}
