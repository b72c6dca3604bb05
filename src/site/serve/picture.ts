import type { GetServerSideProps } from 'next'
import { parsePictureFile, PICTURE_TYPE } from '../../core/pictures/picture-files.ts'
import { readPublishedPicture } from '../../published/pictures/published-picture.ts'
import { edgeTags, LISTS_TAG } from '../tags/edge-tags.ts'
import { allowCaching } from './caching.ts'
import { setTransportSecurity } from './redirects.ts'

/**
 * Serves a file of a picture while a published answer shows it. Its name says what is in it, so a
 * browser that has it is only told that it may still be shown.
 */
export const servePicture: GetServerSideProps = async ({ params, req, res }) => {
  const file = parsePictureFile(params?.file)
  const picture = file && (await readPublishedPicture(file).catch(() => 'unavailable' as const))
  setTransportSecurity(res)
  if (!file || !picture || picture === 'unavailable') {
    res.statusCode = picture === 'unavailable' ? 503 : 404
    res.setHeader('Cache-Control', 'no-store')
    res.end()
    return { props: {} }
  }
  const etag = `"${file.hash.slice(0, 32)}-${file.width}"`
  // As texts of answers: the edge deletes it with any of them.
  const tags = picture.answers
    ? edgeTags(picture.answers.map((answer) => ({ ...answer, html: '' })))
    : [LISTS_TAG]
  allowCaching(res, tags)
  res.setHeader('ETag', etag)
  res.setHeader('X-Robots-Tag', 'noindex')
  const isKnown = req.headers['if-none-match']?.split(/,\s*/).includes(etag)
  if (!isKnown) {
    res.setHeader('Content-Type', PICTURE_TYPE)
    res.setHeader('Content-Length', picture.bytes.length)
  }
  res.statusCode = isKnown ? 304 : 200
  res.end(isKnown || req.method === 'HEAD' ? undefined : picture.bytes)
  return { props: {} }
}
