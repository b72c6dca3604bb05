import { AwsClient } from 'aws4fetch'
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
const RETRIES = 2

/** Pictures in a bucket of an S3-compatible service, under `pictures/`. Throws if it does not respond. */
export function s3Pictures(settings: S3Settings): PictureStore {
  const { accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries: RETRIES,
  })
  const base = `${settings.endpoint.replace(/\/$/, '')}/${encodeURIComponent(settings.bucket)}`
  const request = (name: string, init: RequestInit) =>
    client.fetch(`${base}/pictures/${encodeURIComponent(name)}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  return {
    read: async (name) => {
      const response = await request(name, { method: 'GET' })
      if (response.status === 404 && (await isMissingKey(response))) return null
      requireOk(response)
      if (Number(response.headers.get('content-length') ?? 0) > MAX_PICTURE_BYTES)
        throw new Error('The file of this picture in S3 is too large')
      return {
        bytes: Buffer.from(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? 'application/octet-stream',
      }
    },
    write: async (name, { bytes, type }) => {
      const body = new Uint8Array(bytes)
      requireOk(await request(name, { method: 'PUT', body, headers: { 'Content-Type': type } }))
    },
    remove: async (name) => {
      const response = await request(name, { method: 'DELETE' })
      if (response.status !== 404) requireOk(response)
    },
  }
}

/** Whether the file is missing and not the whole bucket, which is a wrong setting. */
const isMissingKey = async (response: Response): Promise<boolean> =>
  !(await response.text()).includes('NoSuchBucket')

function requireOk(response: Response): void {
  if (!response.ok) throw new Error(`S3 responded with ${response.status}`)
}
