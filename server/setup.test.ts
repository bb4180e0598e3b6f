import { expect, test } from 'vitest'
import { setInEnvText } from './env-file.ts'
import { checkPublicUrl, completeAnswers, readFlags } from './setup-answers.ts'

test('answers come from flags, then from the environment', () => {
  const { given } = readFlags(['--issuer', 'LPK Maju', '--place=Palembang'], { SETUP_ISSUER: 'another', SETUP_SIGNER_NAME: 'Bu Zubaidah' })
  expect(given).toEqual({ issuer: 'LPK Maju', place: 'Palembang', signerName: 'Bu Zubaidah' })
})

test('an unknown flag is answered with the list of known ones', () => {
  expect(() => readFlags(['--isuer', 'x'], {})).toThrow(/--operator-password/)
})

test('where nobody can be asked, missing answers are named', async () => {
  await expect(completeAnswers({ issuer: 'LPK Maju' })).rejects.toThrow(/--public-url, --place, --signer-name/)
})

test('the public address is https, except on this machine', () => {
  expect(checkPublicUrl('https://kelas.example.id/')).toBe('https://kelas.example.id')
  expect(checkPublicUrl('http://localhost:3000')).toBe('http://localhost:3000')
  expect(() => checkPublicUrl('http://kelas.example.id')).toThrow(/must begin with https/)
  expect(() => checkPublicUrl('https://kelas.example.id/portal')).toThrow(/without a path/)
  expect(() => checkPublicUrl('kelas')).toThrow(/must be an origin/)
})

test('writing settings into .env keeps what else stands there', () => {
  const text = '# mine\nPORT=8080\nPUBLIC_URL=http://old'
  expect(setInEnvText(text, { PUBLIC_URL: 'https://new.example.id', DATA_DIR: './a folder' })).toBe(
    "# mine\nPORT=8080\nPUBLIC_URL=https://new.example.id\nDATA_DIR='./a folder'\n",
  )
})
