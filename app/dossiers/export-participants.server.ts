import { dayInZone } from '#app/certificates/valid-until.ts'
import { readDecided } from '#app/competency/read-decided.server.ts'
import { officeZone } from '#app/i18n/format.ts'
import type { Actor } from '#app/platform/actor.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { type TableFile, writeXlsx } from '#app/platform/write-table.ts'

const head = ['No. urut', 'Nama lengkap', 'NIK (sesuai KTP/KK)', 'Skema', 'Hasil', 'Tanggal keputusan', 'Asesmen ke']

/**
 * The list of participants that certification bodies send in, K and BK on a sheet each. The portal does not collect the
 * NIK: its column stays empty, to be filled in by whoever may hold it. Throws `forbidden`.
 */
export async function exportParticipants({ actor }: { actor: Actor }): Promise<TableFile> {
  requireOperator(actor)
  const decided = await readDecided()
  const sheet = (result: 'K' | 'BK') => ({
    name: result,
    rows: [
      head,
      ...decided
        .filter((one) => one.result === result)
        .map(({ name, title, round, decidedAt }, at) => [
          ...[String(at + 1), name, '', `${title} (asesmen simulasi)`, result, dayInZone(decidedAt, officeZone)],
          String(round),
        ]),
    ],
  })
  return writeXlsx([sheet('K'), sheet('BK')], 'Daftar-peserta-asesmen')
}
