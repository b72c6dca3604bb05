/** What the head of every page says. */
export const TAGS_OF_ALL = (
  <>
    <meta name="viewport" content="width=device-width,initial-scale=1" key="viewport" />
    <meta name="color-scheme" content="light dark" />
    <meta key="light" name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)" />
    <meta key="dark" name="theme-color" content="#15191a" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
  </>
)
