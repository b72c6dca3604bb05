import { QrCode } from './qr-code.tsx'

/** The address of a page as text and as a QR code. Only shown in print. */
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

/** The address without percent-encoding, as a browser shows it. */
const decoded = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
