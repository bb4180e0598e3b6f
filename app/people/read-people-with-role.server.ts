import type { GrantedRole } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/** People who hold a granted role now, by name; for choosing one in an operator's form. */
export async function readPeopleWithRole({ role }: { role: GrantedRole }): Promise<{ personId: string; name: string }[]> {
  const rows = await db.person.findMany({
    where: { grants: { some: { role, revokedAt: null } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map((row) => ({ personId: row.id, name: row.name }))
}
