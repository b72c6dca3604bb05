/** Whether a name is one of the IANA time zones that this program knows. */
export function isTimeZone(value: unknown): value is string {
  // An offset such as +01:00 is no zone: it knows no daylight saving.
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
