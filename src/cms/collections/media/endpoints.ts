import { NotFound, type Endpoint } from 'payload'
import { parseId } from '../../../core/ids.ts'
import { parsePictureFile, PICTURE_TYPE } from '../../../core/pictures/picture-files.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { currentPictures, readRendition } from '../../pictures/current-pictures.ts'

/** What an answer in a language would show of a picture now, for the editor. */
export const forAnswerEndpoint: Endpoint = {
  path: '/:id/for-answer',
  method: 'get',
  handler: async (req) => {
    const id = parseId(String(req.routeParams?.id))
    const { locale } = req.query
    if (!personOf(req) || id === null || !isLocale(locale)) throw new NotFound(req.t)
    const picture = (await currentPictures(sqlOf(req), [id], locale)).get(id)
    if (!picture) throw new NotFound(req.t)
    return Response.json({ picture }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}

/** A file of a picture as readers get it, for staff: of drafts, too. */
export const contentsEndpoint: Endpoint = {
  path: '/contents/:file',
  method: 'get',
  handler: async (req) => {
    const file = parsePictureFile(req.routeParams?.file)
    const bytes = personOf(req) && file ? await readRendition(sqlOf(req), file) : null
    if (!bytes) throw new NotFound(req.t)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': PICTURE_TYPE,
        'Content-Length': String(bytes.length),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  },
}
