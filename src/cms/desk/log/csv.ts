const FORMULA = /^[\s]*[=+\-@\t\r\n]/

/**
 * One value for a CSV file. What a spreadsheet would run as a formula (a start with = + - @, also
 * after blanks or a line break) gets an apostrophe in front, as OWASP advises; quotes, commas and
 * line breaks are quoted.
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

/** A row of a CSV file (RFC 4180), with its line end. */
export const csvRow = (values: readonly unknown[]): string =>
  `${values.map(csvValue).join(',')}\r\n`
