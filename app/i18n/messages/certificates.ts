import { defineMessages } from '../message.ts'

export const certificatesMessages = defineMessages({})
