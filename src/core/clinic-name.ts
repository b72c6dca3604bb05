/** The name of a clinic that has not given one. The column's default is the same. */
export const DEFAULT_CLINIC_NAME = 'Our clinic'
