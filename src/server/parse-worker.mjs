// A thread that parses what people uploaded (src/core/parsing/parse-pool.ts). Its functions are in
// src/cms/import/parse-tasks.ts.
import { load } from './load.mjs'

const tasks = load(new URL('../cms/import/parse-tasks.ts', import.meta.url).href)

/** @param {unknown} input */
export const parseDocumentTask = async (input) => (await tasks).parseDocumentTask(input)
/** @param {unknown} input */
export const parseXliffTask = async (input) => (await tasks).parseXliffTask(input)
/** @param {unknown} input */
export const parseTmxTask = async (input) => (await tasks).parseTmxTask(input)
/** @param {unknown} input */
export const parseTbxTask = async (input) => (await tasks).parseTbxTask(input)
