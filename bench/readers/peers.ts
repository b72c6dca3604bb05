import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runIn, workshop } from './workshop.ts'

/**
 * How others put the same text on the web, as it comes out of the box. Returns the folder to
 * serve and the path of the page.
 */
export type Peer = {
  name: string
  build: (title: string, markdown: string) => { folder: string; path: string }
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const starlight: Peer = {
  name: 'Astro Starlight 0.37',
  build: (title, markdown) => {
    const folder = workshop('starlight', {
      astro: '5.18.2',
      '@astrojs/starlight': '0.37.7',
      sharp: '0.34.5',
    })
    write(folder, {
      'astro.config.mjs': `import { defineConfig } from 'astro/config'\nimport starlight from '@astrojs/starlight'\nexport default defineConfig({ integrations: [starlight({ title: 'Our clinic' })] })\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\nimport { docsSchema } from '@astrojs/starlight/schema'\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n`,
      'src/content/docs/answer.md': `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`,
      'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
    })
    runIn(folder, 'astro', 'build')
    return { folder: join(folder, 'dist'), path: '/answer/' }
  },
}

export const PEERS: readonly Peer[] = [starlight]
