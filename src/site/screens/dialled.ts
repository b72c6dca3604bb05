/** What a telephone dials: a number without the signs that people read between its digits. */
export const dialled = (number: string): string => number.replace(/[^\d+*#]/g, '')
