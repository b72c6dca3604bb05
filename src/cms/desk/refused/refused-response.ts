/** Why the portal refused fields of a form, by path. */
export type FaultsByPath = Readonly<Record<string, string>>

type SaveResponse = {
  errors?: { data?: { errors?: { path?: string; message?: string }[] } }[]
}

/** The faults of fields in what Payload's REST API responds to a save. */
const faultsInResponse = ({ errors = [] }: SaveResponse): FaultsByPath =>
  Object.fromEntries(
    errors
      .flatMap(({ data }) => (Array.isArray(data?.errors) ? data.errors : []))
      .flatMap(({ path, message }) => (path && message ? [[path, message]] : [])),
  )

const lastFaults = new Map<string, FaultsByPath>()

/** The faults in the last response to a save at `path`, such as `/api/topics/3`. */
export const lastFaultsOf = (path: string): FaultsByPath => lastFaults.get(path) ?? {}

/**
 * Returns a `fetch` that keeps the faults of the last save at each address. Payload's form reads
 * them too, but loses them if the state of the form arrives before they are rendered.
 */
export const keepingFaults =
  (request: typeof fetch): typeof fetch =>
  async (input, init) => {
    const isSave = typeof input === 'string' && !/^get$/i.test(init?.method ?? 'get')
    if (!isSave) return request(input, init)
    const { pathname } = new URL(input, location.href)
    lastFaults.delete(pathname)
    const response = await request(input, init)
    if (!response.ok) {
      const body = (await response
        .clone()
        .json()
        .catch(() => ({}))) as SaveResponse
      lastFaults.set(pathname, faultsInResponse(body))
    }
    return response
  }
