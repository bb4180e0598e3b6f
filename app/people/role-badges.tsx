import { useT } from '#app/i18n/use-translation.ts'
import { type GrantedRole, grantedRoles } from '#app/platform/actor.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Cluster } from '#app/ui/layout.tsx'

/** The granted roles in their usual order; everybody is a learner beside. */
export function RoleBadges({ roles }: { roles: readonly string[] }) {
  const t = useT()
  const held: GrantedRole[] = grantedRoles.filter((role) => roles.includes(role))
  if (held.length === 0) return t('people.role.learner')
  return (
    <Cluster>
      {held.map((role) => (
        <Badge key={role} tone="info" icon="user">
          {t(`people.role.${role}`)}
        </Badge>
      ))}
    </Cluster>
  )
}
