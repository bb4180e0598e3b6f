import { defineMessages } from '../message.ts'

export const assessmentMessages = defineMessages({})
