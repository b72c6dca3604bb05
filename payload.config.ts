import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { noPayloadMail } from './src/auth/mail/payload-email.ts'
import { databaseErrorResponse } from './src/auth/rest/database-errors.ts'
import { validationErrorResponse } from './src/auth/rest/validation-errors.ts'
import { contacts } from './src/cms/collections/contacts/collection.ts'
import { entries } from './src/cms/collections/entries/collection.ts'
import { dismissFeedback } from './src/cms/collections/feedback/dismiss-endpoint.ts'
import { glossary } from './src/cms/collections/glossary/collection.ts'
import { greetings } from './src/cms/collections/greetings/collection.ts'
import { labelEndpoints } from './src/cms/collections/labels/endpoints.ts'
import { media } from './src/cms/collections/media/collection.ts'
import { packEndpoints } from './src/cms/collections/packs/endpoints.ts'
import { phrases } from './src/cms/collections/phrases/collection.ts'
import { tryPhrase } from './src/cms/collections/phrases/try-endpoint.ts'
import { settings } from './src/cms/collections/settings/global.ts'
import { taglines } from './src/cms/collections/taglines/collection.ts'
import { topics } from './src/cms/collections/topics/collection.ts'
import { users } from './src/cms/collections/users/collection.ts'
import { surviveDatabaseRestarts } from './src/cms/database.ts'
import { adminConfig } from './src/cms/desk/admin/admin-config.ts'
import { payloadTranslations } from './src/cms/desk/admin/payload-translations.ts'
import { importEndpoints } from './src/cms/desk/import/endpoints.ts'
import { logOf } from './src/core/log/log.ts'
import { readSettings } from './src/core/settings.ts'
import { poolSizes } from './src/core/workers/share.ts'
import { DEFAULT_LOCALE, LOCALES } from './src/i18n/locales.ts'

const here = dirname(fileURLToPath(import.meta.url))
const environment = readSettings(process.env)

export default buildConfig({
  serverURL: environment.PUBLIC_URL,
  csrf: [environment.PUBLIC_URL],
  cors: [],
  secret: environment.PAYLOAD_SECRET ?? '',
  telemetry: false,
  email: noPayloadMail,
  logger: logOf('payload'),
  // Refusals are normal responses. Payload's type does not list the names of our errors.
  loggingLevels: {
    Refusal: false,
    FieldRefusal: false,
    Conflict: false,
    APIError: 'info',
    QueryError: 'info',
  } as Record<string, false | 'info'>,
  hooks: { afterError: [databaseErrorResponse, validationErrorResponse] },
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 1,
  endpoints: [...importEndpoints, dismissFeedback, ...labelEndpoints, ...packEndpoints, tryPhrase],
  collections: [entries, topics, glossary, contacts, phrases, greetings, taglines, media, users],
  globals: [settings],
  admin: adminConfig(),
  i18n: payloadTranslations,
  localization: {
    locales: LOCALES.map(({ code, name, dir }) => ({ code, label: name, rtl: dir === 'rtl' })),
    defaultLocale: DEFAULT_LOCALE,
    fallback: false,
  },
  editor: lexicalEditor(),
  db: postgresAdapter({
    pool: {
      connectionString: environment.DATABASE_URL ?? '',
      max: poolSizes().staff,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      application_name: 'attune-cms',
    },
    push: false,
    migrationDir: join(here, 'src/cms/migrations'),
  }),
  onInit: surviveDatabaseRestarts,
  sharp,
  // `npm run generate` writes the types. Otherwise every start outside production runs a process
  // for them.
  typescript: { autoGenerate: false, outputFile: join(here, 'src/core/payload-types.ts') },
})
