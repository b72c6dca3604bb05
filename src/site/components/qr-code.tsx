import { qrDrawing } from '../../published/qr-drawing.ts'

/** An address as a QR code: for paper, where links cannot be followed. It is one path. */
export function QrCode({ text }: { text: string }) {
  const { path, size } = qrDrawing(text)
  return (
    <svg
      className="qr"
      width="91"
      height="91"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path stroke="#000" d={path} />
    </svg>
  )
}
