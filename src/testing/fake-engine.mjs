// An engine for tests. It notes what it was given in the file of its first argument and writes a WAV
// file as engines do into a pipe, without its length, or misbehaves as the text says.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

const [notes, ...more] = process.argv.slice(2)
const said = await text(process.stdin)
const note = (value) => appendFileSync(notes, `${JSON.stringify(value)}\n`)

if (said.includes('HANG')) {
  const { pid } = spawn('sleep', ['600'], { stdio: 'inherit' })
  note({ hangs: pid })
  await sleep(600_000)
}
if (said.includes('FAIL')) process.exit(3)
if (said.includes('MUCH'))
  for (;;) if (!process.stdout.write(Buffer.alloc(65_536, 1))) await once(process.stdout, 'drain')
if (said.includes('NOISE')) {
  process.stdout.write('This is no sound, however long it is; it is only words and nothing else.')
  process.exit(0)
}
note({ said, more, environment: Object.keys(process.env).sort() })
while (said.includes('WAIT') && !existsSync(`${notes}.go`)) await sleep(10)

const RATE = 8_000
const seconds = said.includes('LONG') ? 80 : 2
const header = Buffer.from(
  'RIFF\0\0\0\0WAVEfmt \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0data\0\0\0\0',
  'latin1',
)
header.writeUInt32LE(0x7ffff024, 4)
header.writeUInt32LE(16, 16)
header.writeUInt16LE(1, 20)
header.writeUInt16LE(1, 22)
header.writeUInt32LE(RATE, 24)
header.writeUInt32LE(RATE * 2, 28)
header.writeUInt16LE(2, 32)
header.writeUInt16LE(16, 34)
header.writeUInt32LE(0x7ffff000, 40)
const samples = Buffer.alloc(RATE * 2 * seconds)
for (let at = 0; at < samples.length; at += 1)
  samples[at] = said.charCodeAt(at % said.length) & 0x7f
process.stdout.write(Buffer.concat([header, samples]))
