import { defineMessages } from '../message.ts'

export const peopleMessages = defineMessages({})
