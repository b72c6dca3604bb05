import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailSink } from '../../src/testing/mail-sink.ts'
import { runInstalled } from '../support/command.ts'
import { ADMIN } from '../support/staff.ts'
import { freePort, startPortal } from '../support/start.ts'
import { startProvider, type Account } from './provider.ts'

/** A clinic with a portal, a mail server and an identity provider of its own. */
export async function openClinic(accounts: Record<string, Account>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'attune-e2e-door-'))
  const mail = await startMailSink()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const provider = await startProvider(await freePort(port + 1), url, accounts)
  const settings = {
    PORT: String(port),
    ADMIN_EMAIL: ADMIN.email,
    SMTP_URL: mail.url,
    ...provider.settings,
  }
  const portal = await startPortal(dataDir, settings)
  return {
    url,
    dataDir,
    mail,
    /** The link of the first admin, which the start printed. */
    firstLink: /\/sign-in\/link\/[\w-]{43}/.exec(portal.output())?.[0] ?? '',
    /** `npm run user`, as an operator types it. `input` is what it reads. */
    user: (args: string[], input = '') =>
      runInstalled(dataDir, 'src/server/cli/user.ts', args, input, settings),
    close: async () => {
      await portal.stop()
      await provider.stop()
      await mail.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
export type Clinic = Awaited<ReturnType<typeof openClinic>>
