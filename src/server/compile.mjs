import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMPILED = join(ROOT, '.next', 'cache', 'programs')

/**
 * Compiles a TypeScript program of the project with its imports into one file and returns the path
 * of that file. Packages are not included. A module loader would do this at run time; but Node 20 runs
 * a loader in a thread of its own, and the two threads sometimes deadlock.
 * @param {string | { text: string, folder: string }} program The path of a file, or a text whose
 * imports are relative to `folder`.
 * @returns {Promise<string>}
 */
export async function compile(program) {
  const { outputFiles } = await build({
    ...(typeof program === 'string'
      ? { entryPoints: [program] }
      : { stdin: { contents: program.text, resolveDir: program.folder, loader: 'ts' } }),
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: join(COMPILED, 'program.mjs'),
    write: false,
    logLevel: 'silent',
    plugins: [payloadConfig, sourceUrl],
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const name = typeof program === 'string' ? basename(program).replace(/\.\w+$/, '') : 'text'
  const file = join(
    COMPILED,
    `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`,
  )
  if (existsSync(file)) return file
  await mkdir(COMPILED, { recursive: true })
  // Node reads the module type of our programs here and caches it. It must be the same as in the
  // file that Next's build will write here.
  await writeFile(join(ROOT, '.next', 'package.json'), '{"type": "commonjs"}', {
    flag: 'wx',
  }).catch(() => undefined)
  const draft = `${file}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, file)
  return file
}

/** @type {import('esbuild').Plugin} */
const payloadConfig = {
  name: 'payload-config',
  setup: ({ onResolve }) =>
    void onResolve({ filter: /^@payload-config$/ }, () => ({
      path: join(ROOT, 'payload.config.ts'),
    })),
}

/**
 * Keeps each file's own `import.meta.url`, so that it still finds the files beside it.
 * @type {import('esbuild').Plugin}
 */
const sourceUrl = {
  name: 'source-url',
  setup: ({ onLoad }) =>
    void onLoad({ filter: /\.(tsx?|mjs)$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /\bimport\.meta\.url\b/g,
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      resolveDir: dirname(path),
    })),
}
