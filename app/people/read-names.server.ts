import { db } from '#app/platform/database.server.ts'

/** The names of people, by id; empty for an unknown one. Also of those whose account was erased. */
export async function readNames(ids: readonly string[]): Promise<(id: string) => string> {
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return (id) => people.find((person) => person.id === id)?.name ?? ''
}
