import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { configuredPictures } from '../../pictures/configured-store.ts'
import { recordContents } from '../../pictures/picture-contents.ts'

type Stored = { filename?: string | null; mimeType?: string | null }

/** Sends a picture to staff: as a download, of its own type only. */
export async function sendPicture(
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> {
  const sql = sqlOf(req)
  const [picture] = await sql('select id from public.media where filename = $1', [filename])
  const file = picture && (await configuredPictures(sql).read(filename))
  if (!file)
    return Response.json(
      { errors: [{ message: staffMessages(req)('media.unknown') }] },
      { status: 404 },
    )
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Keeps the file that a request has sent, and removes the one that it replaces. */
export const keepFile: CollectionAfterChangeHook<Stored & { id: number }> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const pictures = configuredPictures(sqlOf(req))
  if (req.file && doc.filename) {
    await pictures.write(doc.filename, {
      bytes: req.file.data,
      type: doc.mimeType ?? req.file.mimetype,
    })
    await recordContents(sqlOf(req), doc.id, req.file.data)
  }
  const replaced = (previousDoc as Stored | undefined)?.filename
  if (replaced && replaced !== doc.filename) await pictures.remove(replaced)
  return doc
}

export const removeFile: CollectionAfterDeleteHook<Stored & { id: number }> = async ({
  doc,
  req,
}) => {
  if (doc.filename) await configuredPictures(sqlOf(req)).remove(doc.filename)
}

/**
 * Gives Payload the file of a picture that is cropped. Without it, Payload would fetch the file from
 * the picture's address, with the cookie of the request.
 */
export const loadFileToCrop: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data } = args as { id?: unknown; data?: { focalX?: unknown; focalY?: unknown } }
  if (operation !== 'update' || req.file) return args
  const [stored] = Number.isInteger(Number(id))
    ? await sqlOf(req)<Row<'public.media', 'filename' | 'focal_x' | 'focal_y'>>(
        'select filename, focal_x, focal_y from public.media where id = $1',
        [Number(id)],
      )
    : []
  const isMoved =
    data?.focalX !== undefined &&
    (Number(data.focalX) !== Number(stored?.focal_x) ||
      Number(data.focalY) !== Number(stored?.focal_y))
  if (!req.query?.uploadEdits && !isMoved) return args
  const file = stored?.filename ? await configuredPictures(sqlOf(req)).read(stored.filename) : null
  if (stored?.filename && file)
    req.file = {
      data: file.bytes,
      mimetype: file.type,
      name: stored.filename,
      size: file.bytes.length,
    }
  else {
    delete req.query?.uploadEdits
    delete data?.focalX
    delete data?.focalY
  }
  return args
}
