const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for HTML: for the content of an element, or an attribute in double quotes. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

// XML 1.0 cannot contain these characters, not even escaped.
// eslint-disable-next-line no-control-regex -- removing them is the point
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The same for XML, without the characters that it cannot contain. */
export const escapeXml = (text: string): string => escapeMarkup(text.replace(NOT_IN_XML, ''))
