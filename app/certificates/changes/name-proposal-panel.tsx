import { NamePlate } from '#app/certificates/name-plate.tsx'
import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { NameProposal } from './read-name-proposal.server.ts'

/** The name that waits for its holder, and what an operator can do meanwhile. */
export function NameProposalPanel({ proposal, mayStandIn }: { proposal: NameProposal; mayStandIn: boolean }) {
  const t = useT()
  const whom = proposal.canHolderConfirm ? 'waiting' : 'stand-in'
  const date = formatDate(proposal.proposedAt, t.locale, officeZone)
  const hidden = <input type="hidden" name="proposal" value={proposal.proposalId} />
  return (
    <Section title={t(`certificates.proposal.${whom}`)} lead={t(`certificates.proposal.${whom}.since`, { date })}>
      <NamePlate name={proposal.name} />
      {mayStandIn && (
        <Form intent="confirm">
          {hidden}
          <Button>{t('certificates.proposal.issue')}</Button>
        </Form>
      )}
      <Form intent="withdraw">
        {hidden}
        <Button variant="quiet">{t('certificates.proposal.withdraw')}</Button>
      </Form>
    </Section>
  )
}
