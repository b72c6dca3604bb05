'use client'
import { useId } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { MemoryFile } from '../../../translations/memory/files/tmx-files.ts'
import { MemoryFiles } from './memory-files.tsx'
import { MemorySearch } from './memory-search.tsx'

/** The memory of signed translations: search, and files (TMX) out and in. */
export function MemorySection({ files }: { files: readonly MemoryFile[] }) {
  const t = useDeskMessages()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="desk-panel">
      <h2 id={heading}>{t('exchange.memory.title')}</h2>
      <p>{t('exchange.memory.lead')}</p>
      <MemorySearch />
      <MemoryFiles files={files} />
    </section>
  )
}
