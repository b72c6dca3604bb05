// node src/server/program.mjs FILE [ARGUMENTS]: runs a TypeScript program that needs no database.
import { pathToFileURL } from 'node:url'
import { load } from './load.mjs'

process.argv.splice(1, 1)
load(pathToFileURL(process.argv[1]).href)
