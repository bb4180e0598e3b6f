import { defineMessages } from '../message.ts'

export const notificationsMessages = defineMessages({})
