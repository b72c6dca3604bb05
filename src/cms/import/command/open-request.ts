import type { PayloadRequest, SanitizedConfig } from 'payload'

/** Imports payload.config.ts, which is in a higher layer and takes seconds to load. */
export type LoadConfig = () => Promise<{ default: Promise<SanitizedConfig> }>

/** Starts Payload and opens a request without a user. */
export async function openRequest(loadConfig: LoadConfig): Promise<PayloadRequest> {
  const [{ createLocalReq, getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    loadConfig(),
  ])
  return createLocalReq({}, await getPayload({ config }))
}
