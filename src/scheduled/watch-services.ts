import { verifyMailServer } from '../auth/mail/mail.ts'
import { oidcSettings, verifyProvider } from '../auth/oidc/provider.ts'
import { verifyEngine } from '../cms/recordings/engine.ts'
import { log } from '../core/log/log.ts'
import { speechSettings } from '../core/recordings/speech-settings.ts'
import { watchFault, type ServiceFault } from '../core/service-faults.ts'
import { withdrawalWatch } from '../published/read/withdrawal-watch.ts'

type Service = {
  fault: ServiceFault
  /** For the log. */
  name: string
  /** Throws if the service does not work; does nothing if the settings name none. */
  verify: () => Promise<void>
}
const SERVICES: readonly Service[] = [
  { fault: 'mail', name: 'The mail server in SMTP_URL', verify: verifyMailServer },
  {
    fault: 'sign-in-provider',
    name: 'The provider in OIDC_ISSUER',
    verify: async () => {
      const settings = oidcSettings()
      if (settings) await verifyProvider(settings)
    },
  },
  {
    fault: 'speech',
    name: 'The program in TTS_COMMAND',
    verify: async () => {
      const speech = speechSettings()
      if (speech) await verifyEngine(speech)
    },
  },
]

/** In milliseconds: until the next check of a service that works, and of one that does not. */
const INTERVAL = 5 * 60_000
const RETRY_INTERVAL = 30_000

/**
 * Checks again and again whether the services in the settings respond, and starts to watch the
 * replica. Neither keeps the process alive.
 */
export function watchServices(): void {
  withdrawalWatch()
  for (const service of SERVICES) watch(service)
}

function watch({ fault, name, verify }: Service): void {
  let isFailing = false
  watchFault(fault, () => isFailing)
  const check = async () => {
    try {
      await verify()
      if (isFailing) log.info(`${name} works again`)
      isFailing = false
    } catch (error) {
      if (!isFailing) log.warn({ err: error }, `${name} does not work`)
      isFailing = true
    }
    setTimeout(() => void check(), isFailing ? RETRY_INTERVAL : INTERVAL).unref()
  }
  void check()
}
