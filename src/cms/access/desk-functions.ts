/**
 * Payload's server functions that the desk may call; all of them render something. Those that write
 * (copying between languages, scheduling) are left out, because they bypass the check of which text
 * the person saw.
 */
export const DESK_FUNCTIONS: readonly string[] = [
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
]
