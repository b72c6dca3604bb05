/** The format of all recordings. */
export const RECORDING_TYPE = 'audio/wav'

/** The address of a recording; it says nothing of the answer. */
export const recordingPath = (hash: string): string => `/recordings/${hash}.wav`

/** The hash (SHA-256, hex) in the name of a recording's file; `null` if it is no such name. */
export const parseRecordingFile = (name: unknown): string | null =>
  /^([0-9a-f]{64})\.wav$/.exec(String(name))?.[1] ?? null
