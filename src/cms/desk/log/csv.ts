const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r\n]/

/**
 * Formats a value for a CSV file. Text that a spreadsheet would run as a formula (starting with
 * `=`, `+`, `-` or `@`, also full-width or after whitespace) gets an apostrophe in front, as OWASP
 * recommends.
 */
export function csvValue(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ''
      : value instanceof Date
        ? value.toISOString()
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Returns a row of a CSV file (RFC 4180), with its line break. */
export const csvRow = (values: readonly unknown[]): string =>
  `${values.map(csvValue).join(',')}\r\n`
