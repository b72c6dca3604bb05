import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

// For tests: an authenticator in software, by the formats of W3C Web Authentication (sections 6.1
// and 6.5), that can also lie.

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const b64 = (data: Buffer | string): string => Buffer.from(data).toString('base64url')

/** As much of CBOR (RFC 8949) as an attestation needs. */
function cbor(value: number | string | Buffer | Map<unknown, unknown>): Buffer {
  const head = (kind: number, size: number) =>
    size < 24
      ? Buffer.from([(kind << 5) | size])
      : size < 256
        ? Buffer.from([(kind << 5) | 24, size])
        : Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key as number), cbor(each as number)]),
  ])
}

type Lie = {
  origin?: string
  rpId?: string
  verified?: boolean
  type?: string
  counter?: number
  userHandle?: string
  key?: KeyObject
}

/** A passkey of its own on this host. */
export class SoftwarePasskey {
  readonly id = randomBytes(16)
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private counter = 0
  private handle = ''
  constructor(private readonly origin: string) {}

  private data(
    { rpId = new URL(this.origin).hostname, verified = true, counter }: Lie,
    attested = Buffer.alloc(0),
  ): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter ?? (this.counter += 1))
    return Buffer.concat([
      sha256(rpId),
      Buffer.from([0x01 | (verified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0)]),
      count,
      attested,
    ])
  }

  private client(challenge: string, type: string, lie: Lie): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge,
        origin: lie.origin ?? this.origin,
        crossOrigin: false,
      }),
    )
  }

  /** What a browser sends back for creation options. */
  create({ challenge, user }: { challenge: string; user: { id: string } }, lie: Lie = {}): string {
    this.handle = user.id
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      key,
    ])
    const attestationObject = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', this.data(lie, attested)],
      ]),
    )
    return this.answer({
      clientDataJSON: b64(this.client(challenge, 'webauthn.create', lie)),
      attestationObject: b64(attestationObject),
      transports: ['internal'],
    })
  }

  /** What a browser sends back for request options. */
  use({ challenge }: { challenge: string }, lie: Lie = {}): string {
    const client = this.client(challenge, 'webauthn.get', lie)
    const data = this.data(lie)
    const signature = sign(
      'sha256',
      Buffer.concat([data, sha256(client)]),
      lie.key ?? this.keys.privateKey,
    )
    return this.answer({
      clientDataJSON: b64(client),
      authenticatorData: b64(data),
      signature: b64(signature),
      userHandle: lie.userHandle ?? this.handle,
    })
  }

  private answer(response: object): string {
    return JSON.stringify({
      id: b64(this.id),
      rawId: b64(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  }
}
