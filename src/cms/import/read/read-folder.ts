import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'

const MAX_FILES = 5_000
const MAX_DEPTH = 15
const PAGES = new Set(['.html', '.htm', '.xhtml', '.md', '.markdown', '.mdx'])
/** Files that make a site work or look as it does, and hold no text. */
const MACHINERY =
  /^\.(?:css|scss|sass|less|m?js|ts|jsx|tsx|map|json|xml|txt|ya?ml|toml|lock|woff2?|ttf|eot|ico|webmanifest)$/i

/** The pages in a folder, with the other files that people may look at, as paths. */
export type Folder = { pages: string[]; files: string[] }

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false

/** The path of a file from the folder's name on, with slashes: `site/faq/fees.html`. */
export const nameInFolder = (folder: string, file: string): string =>
  [basename(folder), ...relative(folder, file).split(sep)].join('/')

/**
 * Lists the pages of a folder in the order of their paths. Follows no links, and leaves out hidden
 * folders and `node_modules`. `null` if there are too many files or folders in folders.
 */
export async function listFolder(folder: string): Promise<Folder | null> {
  const found: Folder = { pages: [], files: [] }
  const visit = async (path: string, depth: number): Promise<boolean> => {
    if (depth > MAX_DEPTH) return false
    const entries = await readdir(path, { withFileTypes: true })
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const file = join(path, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory() && !(await visit(file, depth + 1))) return false
      if (!entry.isFile()) continue
      const extension = extname(entry.name).toLowerCase()
      if (PAGES.has(extension)) found.pages.push(file)
      else if (!MACHINERY.test(extension)) found.files.push(file)
      if (found.pages.length + found.files.length > MAX_FILES) return false
    }
    return true
  }
  return (await visit(folder, 0)) ? found : null
}
