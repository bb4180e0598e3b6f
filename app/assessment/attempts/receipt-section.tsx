import { useT } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import css from './receipt.module.css'

/** SHA-256 in groups that can be compared by eye. */
export function HashText({ sha256 }: { sha256: string }) {
  return <code className={css.hash}>{sha256.match(/.{1,8}/g)?.join(' ')}</code>
}

/** The learner's proof that the answers arrived, to keep or to print. `text` is the address of its details. */
export function ReceiptSection({ receipt: { code, sha256 }, text }: { receipt: { code: string; sha256: string }; text: string }) {
  const t = useT()
  return (
    <Section title={t('exam.receipt')} lead={t('exam.receipt.lead')}>
      <DataList
        items={[
          { label: t('exam.receipt.code'), value: <code className={css.code}>{code}</code> },
          { label: t('exam.receipt.hash'), value: <HashText sha256={sha256} /> },
        ]}
      />
      <ButtonRow>
        <LinkButton variant="secondary" href={`/tanda-terima/${code}`}>
          {t('exam.receipt.check')}
        </LinkButton>
        <LinkButton variant="quiet" href={text} download={`tanda-terima-${code}.txt`}>
          {t('exam.receipt.keep')}
        </LinkButton>
      </ButtonRow>
    </Section>
  )
}
