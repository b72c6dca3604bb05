'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { SideBySideRows } from './side-by-side.tsx'
import { useLanguages } from './use-languages.ts'

/** The pane beside the form of a translation: its original, scrolled independently. */
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
