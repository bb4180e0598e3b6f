import { createHmac } from 'node:crypto'
import { checkGroupOf, composeNumber } from '#app/certificates/number.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { keysSecret } from '#app/platform/settings.server.ts'

/**
 * The next numbers of a year, in order. The row of the series stays locked until the caller's transaction ends: what
 * fails gives its numbers back, so there is no gap and none is given twice.
 */
export async function drawNumbers(tx: Tx, { year, count }: { year: number; count: number }): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into certificate_series (year, last) values (${year}, ${count})
    on conflict (year) do update set last = certificate_series.last + excluded.last
    returning last`
  const last = row?.last ?? count
  return Array.from({ length: count }, (_, at) => {
    const serial = last - count + 1 + at
    return composeNumber({ year, serial, check: checkGroup(year, serial) })
  })
}

/** Four characters that only the issuer can compute, so that counting upward finds nothing. */
function checkGroup(year: number, serial: number): string {
  return checkGroupOf(createHmac('sha256', keysSecret()).update(`certificate number\0${year}\0${serial}`).digest())
}
