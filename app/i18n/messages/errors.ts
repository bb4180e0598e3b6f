import { defineMessages } from '../message.ts'

/** `error.<code>` for each code of app/platform/app-error.ts. */
export const errorMessages = defineMessages({})
