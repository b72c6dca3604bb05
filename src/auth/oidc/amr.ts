/** The methods of RFC 8176, by what each of them proves. */
const KINDS: Record<string, string> = {
  pwd: 'knows',
  pin: 'knows',
  kba: 'knows',
  otp: 'has',
  hwk: 'has',
  swk: 'has',
  sc: 'has',
  pop: 'has',
  sms: 'has',
  tel: 'has',
  face: 'is',
  fpt: 'is',
  iris: 'is',
  retina: 'is',
  vbm: 'is',
}

/**
 * Whether a provider says in `amr` that somebody has signed in with one factor only. One that says
 * nothing is trusted: the clinic decides there who needs two. Methods that we do not know prove
 * nothing.
 */
export function provesOneFactorOnly(amr: unknown): boolean {
  const methods = Array.isArray(amr) ? amr.filter((each) => typeof each === 'string') : []
  if (methods.length === 0 || methods.includes('mfa') || methods.includes('mca')) return false
  return new Set(methods.flatMap((each) => KINDS[each] ?? [])).size < 2
}
