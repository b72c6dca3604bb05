/** The parts of the library `xliff` (which has no types of its own) that the tests use. */
declare module 'xliff' {
  export function xliff2js(xliff: string): Promise<object>
  export function js2xliff(content: object): Promise<string>
  export function xliff12ToJs(xliff: string): Promise<object>
  export function jsToXliff12(content: object): Promise<string>
}
