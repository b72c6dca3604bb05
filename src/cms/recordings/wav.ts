/** A recording as it is kept: a WAV file that says how long it is. */
export type WavFile = { bytes: Buffer; seconds: number }

const HEADER = 44
const PCM = 1
const LONGEST_CHUNK_SEARCH = 32

/**
 * Checks that a file is a WAV of plain samples with something to hear, and writes its header again:
 * engines that write to a pipe do not know the length when they begin. Throws if it is anything else.
 */
export function readWav(file: Buffer): WavFile {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== 'RIFF' || tagAt(file, 8) !== 'WAVE')
    throw new Error('The engine wrote no WAV file')
  let format: Buffer | null = null
  for (let at = 12, count = 0; at + 8 <= file.length && count < LONGEST_CHUNK_SEARCH; count += 1) {
    const [tag, size] = [tagAt(file, at), file.readUInt32LE(at + 4)]
    const body = file.subarray(at + 8, at + 8 + size)
    if (tag === 'fmt ' && body.length >= 16) format = body.subarray(0, 16)
    if (tag === 'data' && format) return withHeader(format, body)
    at += 8 + size + (size % 2)
  }
  throw new Error('The WAV file of the engine has no samples')
}

const tagAt = (file: Buffer, at: number): string => file.toString('latin1', at, at + 4)

function withHeader(format: Buffer, samples: Buffer): WavFile {
  const [kind, channels] = [format.readUInt16LE(0), format.readUInt16LE(2)]
  const [rate, frame, bits] = [4, 12, 14].map((at) =>
    at === 4 ? format.readUInt32LE(at) : format.readUInt16LE(at),
  ) as [number, number, number]
  const isPlain =
    kind === PCM &&
    [1, 2].includes(channels) &&
    [8, 16, 24].includes(bits) &&
    frame === (channels * bits) / 8 &&
    rate >= 8_000 &&
    rate <= 48_000
  if (!isPlain)
    throw new Error('The WAV file of the engine is of a kind that not all browsers play')
  const data = samples.subarray(0, samples.length - (samples.length % frame))
  if (data.every((byte) => byte === data[0])) throw new Error('The engine recorded silence')
  const header = Buffer.alloc(HEADER)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(HEADER - 8 + data.length, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  format.copy(header, 20)
  header.writeUInt32LE(rate * frame, 28)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(data.length, 40)
  return {
    bytes: Buffer.concat([header, data]),
    seconds: Math.max(1, Math.round(data.length / (rate * frame))),
  }
}
