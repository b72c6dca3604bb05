'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { MemoryFile, TmxReport } from '../../../translations/memory/files/tmx-files.ts'
import { failureText, requestJson } from '../../editing/api.ts'
import { FileForm } from '../../parts/file-form.tsx'
import { OutcomeNote, type FormOutcome } from '../../parts/outcome-note.tsx'

/** The files (TMX) with which the memory is downloaded and filled; a file's pairs can be removed. */
export function MemoryFiles({ files: known }: { files: readonly MemoryFile[] }) {
  const t = useDeskMessages()
  const [files, setFiles] = useState(known)
  const [outcome, setOutcome] = useState<FormOutcome | null>(null)
  const send = async <Data,>(path: string, body: FormData): Promise<Data | null> => {
    const result = await requestJson<Data>(path, { method: 'POST', body })
    if (result.ok) return result.data
    setOutcome({ text: failureText(result, t), failed: true })
    return null
  }
  const add = async (form: HTMLFormElement) => {
    const body = new FormData(form)
    const file = body.get('file')
    const report = await send<TmxReport>('/api/entries/memory/tmx', body)
    if (!report || !(file instanceof File)) return
    form.reset()
    const words = [
      t('exchange.memory.added', { ...report }),
      t('exchange.memory.machine', { machine: report.machine }),
    ]
    setOutcome({ text: words.join(' ').trim(), failed: false })
    if (report.added > 0) setFiles(withPairs(files, file.name, report.added))
  }
  const remove = async (file: string) => {
    const body = new FormData()
    body.set('file', file)
    if (!(await send('/api/entries/memory/forget', body))) return
    setFiles(files.filter((each) => each.file !== file))
    setOutcome({ text: t('exchange.memory.forgotten', { file }), failed: false })
  }
  return (
    <>
      <p>
        <a className="desk-button" download href="/api/entries/memory/tmx">
          {t('exchange.memory.download')}
        </a>
      </p>
      <FileForm
        accept=".tmx,.xml"
        button={t('exchange.memory.add')}
        label={t('exchange.memory.file')}
        onSend={add}
      />
      <div aria-live="polite">{outcome && <OutcomeNote outcome={outcome} />}</div>
      {files.length > 0 && (
        <ul className="desk-reasons">
          {files.map(({ file, pairs: count }) => (
            <li key={file}>
              {t('exchange.memory.fileLine', { file, count })}{' '}
              <button className="desk-link" onClick={() => void remove(file)} type="button">
                {t('exchange.memory.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const withPairs = (
  files: readonly MemoryFile[],
  file: string,
  added: number,
): readonly MemoryFile[] => [
  ...files.filter((each) => each.file !== file),
  { file, pairs: (files.find((each) => each.file === file)?.pairs ?? 0) + added },
]
