/**
 * What `/connect` reads of an InfoButton request (HL7 “Context-Aware Knowledge Retrieval”, URL-based).
 * Records also send the person's name, birth date, sex, encounter and more.
 */
const READ = [
  'mainSearchCriteria.v.cs',
  'mainSearchCriteria.v.c',
  'mainSearchCriteria.v.dn',
  'informationRecipient.languageCode.c',
  'knowledgeResponseType',
]
const NAMES = new Map(READ.map((name) => [name.toLowerCase(), name]))

/**
 * The address of a request without what it says about a person: of the parameters of `/connect` those
 * that are read, under the names of the standard. Other addresses stay.
 */
export function withoutPersons(url: string): string {
  if (!/^\/connect(?:[/?]|$)/i.test(url)) return url
  const [path = ''] = url.split('?', 1)
  const kept = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(url.slice(path.length + 1))) {
    const known = NAMES.get(name.trim().toLowerCase())
    if (known) kept.append(known, value.slice(0, 200))
  }
  const query = kept.toString()
  return `/connect${query && `?${query}`}`
}

/** An InfoButton request: what it is about, in which language, and the form of the response. */
export type ConnectRequest = {
  /** A system by name or OID, and a code. */
  codes: { system: string; code: string }[]
  /** What the record calls the code. */
  name: string
  language: string
  form: 'page' | 'atom' | 'json'
}

/** `null`: a form that this portal does not have. */
export function readConnectRequest(url: string): ConnectRequest | null {
  const parameters = new URL(withoutPersons(url), 'http://portal').searchParams
  const systems = parameters.getAll('mainSearchCriteria.v.cs')
  const type = (parameters.get('knowledgeResponseType') ?? '').toLowerCase()
  const form =
    type === '' || type === 'text/html'
      ? 'page'
      : /^(?:text|application(?:\/atom\+)?)\/?xml$/.test(type) || type === 'application/atom+xml'
        ? 'atom'
        : type === 'application/json' || type === 'text/json'
          ? 'json'
          : null
  return (
    form && {
      codes: parameters
        .getAll('mainSearchCriteria.v.c')
        .map((code, at) => ({ code, system: systems[at] ?? systems[0] ?? '' })),
      name: parameters.get('mainSearchCriteria.v.dn') ?? '',
      language: parameters.get('informationRecipient.languageCode.c') ?? '',
      form,
    }
  )
}
