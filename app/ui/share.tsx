import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from './button.tsx'

/** Opens WhatsApp with a text and an absolute address; a link, so nothing of theirs is loaded here. */
export function ShareLink({ text, url, label }: { text: string; url: string; label?: string }) {
  const t = useT()
  return (
    <LinkButton
      variant="secondary"
      icon="share"
      href={`https://wa.me/?text=${encodeURIComponent(`${text} ${url}`)}`}
      target="_blank"
      rel="noopener noreferrer"
    >
      {label ?? t('ui.share.whatsapp')}
    </LinkButton>
  )
}
