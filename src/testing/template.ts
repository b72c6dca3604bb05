/** The database that every test database is a copy of: migrated, empty, never connected to. */
export const TEMPLATE = 'attune_template'
