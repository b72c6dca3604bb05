/** The build loads Markdown files as text (next.config.mjs). */
declare module '*.md' {
  const text: string
  export = text
}
