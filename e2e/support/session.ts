/** Signs in by script, with next-auth's own addresses; returns the cookies to send. */
export async function sessionCookie(
  base: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const jar = new Map<string, string>()
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1)
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { csrfToken } = (await keep(await fetch(`${base}/api/auth/csrf`)).json()) as {
    csrfToken: string
  }
  const body = new URLSearchParams({ csrfToken, email, password, callbackUrl: '/admin' })
  const answer = keep(
    await fetch(`${base}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { cookie: cookies(), origin: base },
    }),
  )
  if (![...jar.keys()].some((name) => name.endsWith('session-token')))
    throw new Error(
      `${email} could not sign in: ${answer.status}, to ${answer.headers.get('location')}`,
    )
  return cookies()
}
