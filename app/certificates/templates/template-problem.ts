import type { MessageKey } from '#app/i18n/catalogue.ts'

/** What keeps a template from being published, and the field of the editor where it can be mended. */
export type TemplateProblem = { field: string; key: MessageKey; params?: Record<string, string | number> }
