import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runIn, workshop } from './workshop.ts'

export type PeerAnswer = { title: string; markdown: string }
/**
 * How others put the same answers on the web, as it comes out of the box. Returns the folder to
 * serve and the path of the page of each answer.
 */
export type Peer = {
  name: string
  build: (answers: readonly PeerAnswer[]) => { folder: string; paths: string[] }
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

export const starlight: Peer = {
  name: 'Astro Starlight 0.37',
  build: (answers) => {
    const folder = workshop('starlight', {
      astro: '5.18.2',
      '@astrojs/starlight': '0.37.7',
      sharp: '0.34.5',
    })
    write(folder, {
      'astro.config.mjs': `import { defineConfig } from 'astro/config'\nimport starlight from '@astrojs/starlight'\nexport default defineConfig({ integrations: [starlight({ title: 'Our clinic' })] })\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\nimport { docsSchema } from '@astrojs/starlight/schema'\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n`,
      'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
    })
    const pages = join(folder, 'src/content/docs')
    rmSync(pages, { recursive: true, force: true })
    for (const [index, { title, markdown }] of answers.entries())
      write(pages, {
        [`answer-${index}.md`]: `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`,
      })
    runIn(folder, 'astro', 'build')
    return { folder: join(folder, 'dist'), paths: answers.map((_, index) => `/answer-${index}/`) }
  },
}

/** An answer of the portal as its Markdown has it. Throws if there is none. */
export async function readAnswer(address: string): Promise<PeerAnswer> {
  const response = await fetch(`${address}.md`)
  const text = await response.text()
  if (!response.ok || !text.startsWith('# ')) throw new Error(`${address}.md is not an answer`)
  const end = text.indexOf('\n')
  return { title: text.slice(2, end), markdown: text.slice(end + 1) }
}

/** The addresses of the questions that are on a page of the portal. */
export async function questionsOn(page: string): Promise<string[]> {
  const html = await (await fetch(page)).text()
  const paths = html.matchAll(/href="(\/[a-z]{2}\/questions\/[^"#?]+)"/g)
  return [...new Set(Array.from(paths, ([, path = '']) => new URL(path, page).href))]
}

export const PEERS: readonly Peer[] = [starlight]
