import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'

// Its module build imports a folder of nodemailer, which Node refuses; its CommonJS build does the
// same without an error.
const { SMTPServer } = createRequire(import.meta.url)('smtp-server') as typeof import('smtp-server')

export type Letter = { to: string[]; raw: string; text: string }

const decoded = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  if (/^content-transfer-encoding: base64/im.test(raw))
    return Buffer.from(body, 'base64').toString('utf8')
  if (!/^content-transfer-encoding: quoted-printable/im.test(raw)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

export type MailSink = Awaited<ReturnType<typeof startMailSink>>

/**
 * A real mail server on this computer that keeps what it gets; while `refuses()` holds, it refuses
 * recipients.
 */
export async function startMailSink(refuses: () => boolean = () => false) {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => (refuses() ? done(new Error('Later')) : done()),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1')
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          text: decoded(raw),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}
