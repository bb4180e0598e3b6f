import { defineMessages } from '../message.ts'

export const verificationMessages = defineMessages({})
