/** Formats an ISO date and time in the browser's time zone: “23 Nov 2026, 10:42”. */
export const formatDateTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Formats a time of today as “10:42”, any other with its day. */
export function formatTimeOrDateTime(iso: string, now: Date): string {
  const at = new Date(iso)
  return at.toDateString() === now.toDateString()
    ? at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : formatDateTime(iso)
}

/** Formats a day (YYYY-MM-DD): “23 Nov 2026”. */
export const formatDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
