import type { AppProps } from 'next/app'
import '../site/site.css'

const Portal = ({ Component, pageProps }: AppProps<Record<string, unknown>>) => <Component {...pageProps} />

export default Portal
