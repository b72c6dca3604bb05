/** A Markdown file as its text (next.config.mjs says so to the build). */
declare module '*.md' {
  const text: string
  export = text
}
