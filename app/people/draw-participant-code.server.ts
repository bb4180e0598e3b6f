import { randomInt } from 'node:crypto'
import { codeAlphabet, completeParticipantCode } from './participant-code.ts'

/** A participant code at random. One that is taken comes up once in billions. */
export function drawParticipantCode(): string {
  return completeParticipantCode(Array.from({ length: 7 }, () => randomInt(codeAlphabet.length)))
}
