import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OperatorError } from '../core/errors.ts'
import { misspeltSettings, readSettings, SettingsError, type Settings } from '../core/settings.ts'
import { ROOT } from './paths.ts'

/** Reads `.env` in the project's folder, which the environment overrides. */
export function loadSettingsFile(): void {
  const file = join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/**
 * Reads the operator's settings from the environment and from `.env` in the project's folder, which
 * the environment overrides. `DATA_DIR` is absolute. Throws an OperatorError.
 */
export function operatorSettings(): Settings {
  loadSettingsFile()
  try {
    const settings = readSettings(process.env)
    const misspelt = misspeltSettings(process.env)
    if (misspelt.length > 0)
      throw new OperatorError(`These settings have no effect:\n  ${misspelt.join('\n  ')}`)
    return { ...settings, DATA_DIR: resolve(ROOT, settings.DATA_DIR) }
  } catch (error) {
    if (error instanceof SettingsError) throw new OperatorError(error.message)
    throw error
  }
}
