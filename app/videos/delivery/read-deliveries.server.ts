import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { settings } from '#app/platform/settings.server.ts'
import { type BudgetState, judgeBudget } from './delivery-budget.ts'

export type Delivery = { programmeId: string | null; programme: string | null; minutes: number; bytes: number; budget: BudgetState }

/** What this month (Jakarta time) has delivered so far for each programme, the most first; visitors stand without one. */
export async function readDeliveries({ actor }: { actor: Actor }): Promise<{ deliveries: Delivery[]; budgetMinutes: number }> {
  requireOperator(actor)
  return { deliveries: await thisMonth(), budgetMinutes: settings().VIDEO_BUDGET_MINUTES }
}

async function thisMonth(): Promise<Delivery[]> {
  const [now] = await db.$queryRaw<{ month: Date }[]>`select date_trunc('month', now() at time zone 'Asia/Jakarta')::date as month`
  const rows = await db.videoDelivery.findMany({
    where: { month: now?.month },
    orderBy: { seconds: 'desc' },
    select: { programmeId: true, bytes: true, seconds: true, programme: { select: { name: true } } },
  })
  return rows.map(({ programmeId, bytes, seconds, programme }) => {
    const minutes = Math.round(Number(seconds) / 60)
    const budget = programmeId === null ? 'none' : judgeBudget(minutes, settings().VIDEO_BUDGET_MINUTES)
    return { programmeId, programme: programme?.name ?? null, minutes, bytes: Number(bytes), budget }
  })
}
