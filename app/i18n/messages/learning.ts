import { defineMessages } from '../message.ts'

export const learningMessages = defineMessages({})
