/** Whether a value is the name of an IANA time zone that Node knows. */
export function isTimeZone(value: unknown): value is string {
  // An offset such as +01:00 is not a zone: it has no daylight saving time.
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
