import { upperCased } from '../../published/qr-drawing.ts'
import { QrCode } from './qr-code.tsx'

type Props = { url: string; clinic: string }

/**
 * A short address as text and, in capitals, as a QR code. Only shown in print. Its letters must mean
 * the same in capitals.
 */
export const PrintedAddress = ({ url, clinic }: Props) => (
  <div className="printed">
    <QrCode text={upperCased(url)} />
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
