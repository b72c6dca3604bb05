import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../../core/errors.ts'

export const BACKUP_FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const shape = z.object({
  program: z.literal('attune'),
  format: z.number(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().min(0),
      sha256,
    }),
  ),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() }),
  ),
  media: z.array(
    z.object({
      name: z.string().regex(/^(?!\.+$)[^/\\\0]+$/),
      size: z.number().int().min(0),
      sha256,
    }),
  ),
  secrets: sha256.nullable(),
})

/** The contents of a backup. Written last, so that a backup with a manifest is complete. */
export type Manifest = z.infer<typeof shape>
export type TablePart = Manifest['tables'][number]

export const partPath = ({ schema, name }: { schema: string; name: string }): string =>
  `tables/${schema}.${name}`

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Reads the manifest of an unpacked backup and verifies all parts. Throws an OperatorError. */
export async function readManifest(folder: string): Promise<Manifest> {
  let manifest: Manifest
  try {
    manifest = shape.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  } catch (cause) {
    throw new OperatorError('This backup is not complete: its manifest is missing or damaged.', {
      cause,
    })
  }
  if (manifest.format !== BACKUP_FORMAT)
    throw new OperatorError(
      `This backup has the format ${manifest.format}, and this version of Attune reads ${BACKUP_FORMAT}. Use the version that made it.`,
    )
  const parts = [
    ...manifest.tables.map((table) => ({ path: partPath(table), sha256: table.sha256 })),
    ...manifest.media.map((file, index) => ({ path: `media/${index}`, sha256: file.sha256 })),
    ...(manifest.secrets ? [{ path: 'secrets.json', sha256: manifest.secrets }] : []),
  ]
  for (const part of parts) {
    if ((await sha256OfFile(join(folder, part.path)).catch(() => '')) !== part.sha256)
      throw new OperatorError(`This backup is damaged: ${part.path} does not match its checksum.`)
  }
  return manifest
}
