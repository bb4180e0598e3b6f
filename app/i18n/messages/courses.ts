import { defineMessages } from '../message.ts'

export const coursesMessages = defineMessages({})
