import { join } from 'node:path'
import type { Config } from 'payload'

/** The look and wiring of the desk. `root` is the folder of the project. */
export const deskAdmin = (root: string): NonNullable<Config['admin']> => ({
  user: 'users',
  avatar: 'default',
  meta: { titleSuffix: ' · Attune', robots: 'noindex, nofollow' },
  importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
})
