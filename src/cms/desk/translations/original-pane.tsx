'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { SideBySideRows } from './side-by-side.tsx'
import { useLanguages } from './use-languages.ts'

/** The original beside the form of a translation, with room of its own to scroll. */
export function OriginalPane() {
  const { id } = useDocumentInfo()
  const { languages } = useLanguages(id)
  return (
    <div className="desk-preview__page desk-original">
      {languages?.beside && (
        <SideBySideRows beside={languages.beside} original={languages.original} />
      )}
    </div>
  )
}
