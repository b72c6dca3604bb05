import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { operatorAddress } from '../../core/http-client/reach.ts'
import { sendOutgoing, type OutgoingResponse } from '../../core/http-client/request.ts'
import { MAX_PICTURE_BYTES, type PictureStore } from './picture-store.ts'

export type S3Settings = {
  bucket: string
  /** The address of the service; buckets are the first part of its paths. */
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const TIMEOUT_MS = 15_000
/** Beside the picture itself: an error message of the service. */
const MAX_RESPONSE_BYTES = MAX_PICTURE_BYTES + 64 * 1024

/** Pictures in a bucket of an S3-compatible service, under `pictures/`. Throws if it does not respond. */
export function s3Pictures({ bucket, endpoint, ...credentials }: S3Settings): PictureStore {
  const base = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`
  const send = async (
    method: 'GET' | 'PUT' | 'DELETE',
    name: string,
    { bytes, type }: { bytes?: Buffer; type?: string } = {},
  ): Promise<OutgoingResponse> => {
    const url = `${base}/pictures/${encodeURIComponent(name)}`
    const signer = new AwsV4Signer({
      ...credentials,
      service: 's3',
      method,
      url,
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      },
    })
    const { headers } = await signer.sign()
    return sendOutgoing(url, {
      reach: operatorAddress(new URL(url)),
      method,
      headers: { ...Object.fromEntries(headers), ...(type ? { 'content-type': type } : {}) },
      body: bytes,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_RESPONSE_BYTES,
      maxRedirects: 0,
    })
  }
  return {
    read: async (name) => {
      const response = await send('GET', name)
      if (isMissing(response)) return null
      requireOk(response)
      return { bytes: response.body, type: response.type ?? 'application/octet-stream' }
    },
    write: async (name, file) => requireOk(await send('PUT', name, file)),
    remove: async (name) => {
      const response = await send('DELETE', name)
      if (!isMissing(response)) requireOk(response)
    },
  }
}

/** Whether the file is missing, and not the whole bucket, which is a wrong setting. */
const isMissing = ({ status, body }: OutgoingResponse): boolean =>
  status === 404 && !body.includes('NoSuchBucket')

function requireOk({ status }: OutgoingResponse): void {
  if (status < 200 || status > 299) throw new Error(`S3 responded with ${status}`)
}
