import { inTransaction } from '#app/platform/database.server.ts'

/**
 * Empties the forms of an erased person's assessments: what they and others wrote about them. Which form there was, and
 * the events with their results, stay. May run twice; for the job `person-erased`.
 */
export async function forgetAssessments({ personId }: { personId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.competencyForm.updateMany({ where: { application: { candidateId: personId } }, data: { body: {} } })
  })
}
