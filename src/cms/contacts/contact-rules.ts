/** Whether a browser can follow an address on the web. Other schemes could run a script. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return (
    ['https:', 'http:'].includes(protocol) &&
    hostname.includes('.') &&
    username === '' &&
    password === ''
  )
}

/** Whether a telephone can dial a text, with the usual signs between its digits. */
export const isDialable = (text: string): boolean =>
  /^[+*#]?\(?\d[\d ()./*#-]*$/.test(text.trim()) && (text.match(/\d/g) ?? []).length >= 2
