import { QrCode } from './qr-code.tsx'

type Props = {
  url: string
  /** What the code holds, if it is not the address as it is printed. */
  code?: string
  clinic: string
}

/** The address of a page as text and as a QR code. Only shown in print. */
export const PrintedAddress = ({ url, code = url, clinic }: Props) => (
  <div className="printed">
    <QrCode text={code} />
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
