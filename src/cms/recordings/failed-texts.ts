import type { RecordedText } from '../../published/write/recordings.ts'

type Text = Pick<RecordedText, 'entry_id' | 'text_hash'>
const keyOf = ({ entry_id, text_hash }: Text): string => `${entry_id} ${text_hash}`

/** Minutes to wait after the first, second, … failure of a text. */
const WAIT = [5, 30, 240, 1_440] as const

/** The texts that could not be recorded, until they are tried again. A restart forgets them. */
export class FailedTexts {
  readonly #failed = new Map<string, { failures: number; until: number }>()

  /** Notes a failure. Returns in how many minutes the text is tried again. */
  add(text: Text): number {
    const failures = (this.#failed.get(keyOf(text))?.failures ?? 0) + 1
    const minutes = WAIT[failures - 1] ?? WAIT[WAIT.length - 1] ?? 0
    this.#failed.set(keyOf(text), { failures, until: performance.now() + minutes * 60_000 })
    return minutes
  }

  forget(text: Text): void {
    this.#failed.delete(keyOf(text))
  }

  /** The texts that wait, as entry and hash. */
  waiting(): string[] {
    const now = performance.now()
    return [...this.#failed].filter(([, { until }]) => until > now).map(([key]) => key)
  }
}
