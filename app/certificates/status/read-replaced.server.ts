import { encodeStatusList } from '#app/certificates/credential/status-list.ts'
import { db } from '#app/platform/database.server.ts'

/**
 * For each list of revocations, by its number, the same bits again for what was replaced by a newer certificate rather
 * than revoked, encoded alike. One decoy in two is among them, so that neither kind can be counted.
 */
export async function readReplaced(): Promise<Record<string, string>> {
  const lists = await db.statusList.findMany({ where: { purpose: 'revocation' }, orderBy: { id: 'asc' }, select: { id: true, decoys: true } })
  const rows = await db.$queryRaw<{ list: number; index: number }[]>`
    select proof.revocation_list as list, proof.revocation_index as index
    from certificate_event as event join certificate_proof as proof on proof.certificate_id = event.certificate_id
    where proof.revocation_list is not null and event.kind in ('superseded', 'revoked')
    group by proof.revocation_list, proof.revocation_index
    having bool_and(event.kind = 'superseded')`
  return Object.fromEntries(
    lists.map(({ id, decoys }) => {
      const own = rows.filter(({ list }) => list === id).map(({ index }) => index)
      return [String(id), encodeStatusList([...own, ...decoys.filter((_, at) => at % 2 === 0)])]
    }),
  )
}
