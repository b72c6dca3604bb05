import type { AppProps } from 'next/app'

const Portal = ({ Component, pageProps }: AppProps<Record<string, unknown>>) => (
  <Component {...pageProps} />
)

export default Portal
