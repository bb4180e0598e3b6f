import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { printPartSize } from './print-part.ts'

/** Files of a batch to keep and to print, and the list that recipients sign. */
export function TakeAway({ batchId, count, bytes }: { batchId: string; count: number; bytes: number }) {
  const t = useT()
  const base = `/sertifikat/angkatan/${batchId}`
  const parts = Math.ceil(count / printPartSize)
  return (
    <Section title={t('handover.title')} lead={t('handover.lead')}>
      <Stack>
        <ButtonRow>
          <LinkButton variant="secondary" icon="download" href={`${base}/arsip.zip`} download>
            {t('handover.zip', { count, size: formatBytes(bytes, t.locale) })}
          </LinkButton>
          <LinkButton variant="secondary" icon="file" href={`${base}/serah-terima`}>
            {t('handover.list')}
          </LinkButton>
        </ButtonRow>
        <ButtonRow>
          {Array.from({ length: parts }, (_, at) => {
            const [from, to] = [at * printPartSize + 1, Math.min((at + 1) * printPartSize, count)]
            return (
              <LinkButton key={from} variant="secondary" icon="print" href={`${base}/cetak/${at + 1}`} download>
                {parts === 1 ? t('handover.print') : t('handover.print.part', { from, to })}
              </LinkButton>
            )
          })}
        </ButtonRow>
        <p>{t('handover.print.note')}</p>
      </Stack>
    </Section>
  )
}
