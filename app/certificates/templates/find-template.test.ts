import { expect, test } from 'vitest'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { makeCompletion } from '#tests/builders/certificates.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'

async function choose(slug: string, of: { batchId: string } | { programmeId: string }): Promise<string> {
  const { id } = await db.certificateTemplate.findUniqueOrThrow({ where: { slug } })
  await db.certificateTemplateChoice.create({ data: { ...of, templateId: id } })
  return id
}

async function printed(completion: { enrolmentId: string }) {
  const { certificateId } = await issueCertificate(completion)
  return db.certificate.findUniqueOrThrow({ where: { id: certificateId }, include: { templateVersion: true } })
}

test('a batch prints with its own template before that of its programme, and with that before the usual one', async () => {
  const [plain, byProgramme, byBatch] = [await makeCompletion(), await makeCompletion(), await makeCompletion()]
  const programmeOf = async ({ batchId }: { batchId: string }) => (await db.batch.findUniqueOrThrow({ where: { id: batchId } })).programmeId
  await choose('kehadiran', { programmeId: await programmeOf(byProgramme) })
  await choose('kehadiran', { programmeId: await programmeOf(byBatch) })
  await choose('fasilitator', { batchId: byBatch.batchId })
  expect((await printed(plain)).template).toBe('pelatihan@1')
  const attendance = await printed(byProgramme)
  expect(attendance).toMatchObject({ template: 'kehadiran@1', facts: { kind: 'attendance', results: { quiz: null, task: null } } })
  expect(attendance.templateVersionId).toBe((attendance.facts as { template: { versionId: string } }).template.versionId)
  expect((await printed(byBatch)).template).toBe('fasilitator@1')
}, 60_000)

test('a published version is never changed, and nothing is issued with a draft', async () => {
  const { templateVersionId, id, ...row } = await printed(await makeCompletion())
  const change = db.$executeRaw`update certificate_template_version set number = 9 where id = ${templateVersionId}::uuid`
  await expect(change).rejects.toThrow('a published template is never changed')
  const removal = db.$executeRaw`delete from certificate_template_version where state = 'published'`
  await expect(removal).rejects.toThrow('a published template is never changed')
  const draft = await db.certificateTemplateVersion.create({
    data: { templateId: row.templateVersion!.templateId, number: 2, state: 'draft', body: shippedTemplate().body },
  })
  const copy = db.$executeRaw`
    insert into certificate (id, number, token, enrolment_id, person_id, issue_number, facts, template, template_version_id, pdf_sha256, pdf_bytes, is_demo, issued_at, valid_until)
    select gen_random_uuid(), 'NK-2026-RANCANGAN', 'rancangan', enrolment_id, person_id, 2, facts, template, ${draft.id}::uuid, pdf_sha256, pdf_bytes, is_demo, issued_at, valid_until
    from certificate where id = ${id}::uuid`
  await expect(copy).rejects.toThrow('a certificate needs a published template')
})

test('a competency certificate is refused without a licence, with an expired one, and for units beyond it', async () => {
  const completion = await makeCompletion()
  await choose('kompetensi', { batchId: completion.batchId })
  const own = settings()
  const reason = () =>
    issueCertificate(completion).then(
      () => 'issued',
      (error: { params: { reason: string } }) => error.params.reason,
    )
  expect(await reason()).toBe('licence_missing')
  Object.assign(own, { LSP_LICENCE: 'BNSP-LSP-0000-ID', LSP_LICENCE_UNTIL: '2020-01-01' })
  expect(await reason()).toBe('licence_expired')
  Object.assign(own, { LSP_LICENCE_UNTIL: '2999-12-31', LSP_LICENCE_UNITS: ['X.1'] })
  expect(await reason()).toBe('licence_scope')
  expect(await db.certificate.count({ where: { enrolmentId: completion.enrolmentId } })).toBe(0)
  Object.assign(own, { LSP_LICENCE: undefined, LSP_LICENCE_UNTIL: undefined, LSP_LICENCE_UNITS: [] })
})
