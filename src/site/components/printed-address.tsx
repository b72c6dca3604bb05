import { QrCode } from './qr-code.tsx'

/** Where a printed answer came from: for eyes and for cameras. Only paper shows it. */
export const PrintedAddress = ({ url, clinic }: { url: string; clinic: string }) => (
  <div className="printed">
    <QrCode text={url} />
    <p>
      <bdi>{clinic}</bdi>
      <br />
      <bdi dir="ltr">{decoded(url)}</bdi>
    </p>
  </div>
)

/** The address in its own letters, as a browser shows it. */
const decoded = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
