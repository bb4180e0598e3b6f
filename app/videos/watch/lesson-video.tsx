import { formatBytes } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { formatMoment } from '#app/videos/library/transcript.ts'
import css from './lesson-video.module.css'
import type { Choice, LessonVideo } from './lesson-video.ts'
import type { PlayerFacts } from './player-texts.ts'

/** A size that was chosen by a link, for browsers without script. */
export type PlainPlayback = { kind: string; address: string }

type LessonVideoPlayerProps = {
  video: LessonVideo
  /** The lesson's own address; what belongs to the video lies under it. */
  lesson: string
  /** Where what was played is sent, and whose it is; null for visitors. */
  watcher: { report: string; personId: string } | null
  /** Percent that the lesson asks for. */
  share?: number
  plain: PlainPlayback | null
}

/** A video in a lesson: nothing of it is sent before a size was chosen. The choices are links, so they work without script. */
export function LessonVideoPlayer({ video, lesson, watcher, share, plain }: LessonVideoPlayerProps) {
  const t = useT()
  const { slug, title, durationMs, choices } = video
  const id = `video-${slug}`
  const base = `${lesson}/video/${slug}`
  const facts: PlayerFacts = {
    slug,
    course: lesson.split('/')[2] ?? '',
    open: base,
    report: watcher?.report ?? null,
    person: watcher?.personId ?? '',
    chosen: plain?.kind ?? null,
    texts: playerTexts(t, share),
  }
  return (
    <section id={id} className={css.player} aria-labelledby={`${id}-judul`} data-player={JSON.stringify(facts)} data-length={durationMs}>
      <p id={`${id}-judul`} className={css.title}>
        {t('videos.player.label', { title: '' })}
        <span lang="id">{title}</span> <small>{t('videos.player.length', { time: formatMoment(durationMs) })}</small>
      </p>
      <div className={css.stage}>
        {video.poster ? <img src={video.poster} alt="" loading="lazy" decoding="async" /> : <Icon name="play" className={css.mark} />}
        {/* biome-ignore lint/a11y/useMediaCaption: the tracks are those that the video has */}
        <video
          controls
          playsInline
          preload="none"
          controlsList="nodownload noplaybackrate"
          hidden={!plain}
          src={plain?.address}
          aria-labelledby={`${id}-judul`}
        >
          {video.captions.map((language) => (
            <track
              key={language}
              kind="captions"
              src={`${base}/teks/${language}`}
              srcLang={language}
              label={t(`videos.player.captions.${language}`)}
              default={plain !== null && language === video.captions[0]}
            />
          ))}
        </video>
        <div className={css.preview} data-preview aria-hidden="true" hidden>
          <div />
          <span />
        </div>
      </div>
      <p className={css.hint}>{t('videos.player.choose')}</p>
      <ul className={css.choices}>
        {choices.map((choice) => (
          <li key={choice.kind}>
            <a
              href={`${lesson}?tonton=${choice.kind}&video=${slug}#${id}`}
              rel="nofollow"
              data-choice={choice.kind}
              data-chosen={plain?.kind === choice.kind ? '' : undefined}
            >
              <Icon name="play" />
              <span>{choiceLabel(t, choice)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className={css.status} data-status aria-live="polite" />
      <Controls video={video} />
      <p className={css.links}>
        {video.watched && <span data-watched>{watchedText(t, share, video.watched.percent)}</span>}
        <a href={plain ? `${base}/unduh/${plain.kind}` : undefined} hidden={!plain} download rel="nofollow" data-download>
          {t('videos.player.download')}
        </a>
      </p>
      <Transcript video={video} />
    </section>
  )
}

/** In the place of a video that is not ready. */
export function MissingVideo() {
  const t = useT()
  return <p className={classNames(css.player, css.missing)}>{t('videos.player.missing')}</p>
}

/** Beside the browser's own controls; they need the script, which shows them. */
function Controls({ video }: { video: LessonVideo }) {
  const t = useT()
  return (
    <div className={css.controls} data-controls hidden>
      <label>
        {t('videos.player.speed')}
        <select data-speed defaultValue="1">
          {['0.75', '1', '1.25', '1.5'].map((rate) => (
            <option key={rate} value={rate}>
              {t.locale === 'id' ? rate.replace('.', ',') : rate}×
            </option>
          ))}
        </select>
      </label>
      {video.captions.length > 0 && (
        <label>
          {t('videos.player.captions')}
          <select data-captions={video.captions.includes(t.locale) ? t.locale : video.captions[0]} defaultValue="">
            <option value="">{t('videos.player.captions.off')}</option>
            {video.captions.map((language) => (
              <option key={language} value={language}>
                {t(`videos.player.captions.${language}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" data-pip hidden>
        {t('videos.player.pip')}
      </button>
      {video.transcript.length > 0 && (
        <button type="button" data-to-line>
          {t('videos.player.to-line')}
        </button>
      )}
      <p className={css.keys}>{t('videos.player.keys')}</p>
    </div>
  )
}

/** Always there, to be read without playing. */
function Transcript({ video }: { video: LessonVideo }) {
  const t = useT()
  if (video.transcript.length === 0) return <p className={css.hint}>{t('videos.player.transcript.none')}</p>
  return (
    <div className={css.transcript}>
      <p className={css.title}>{t('videos.player.transcript')}</p>
      {t.locale !== 'id' && <p className={css.hint}>{t('videos.player.transcript.language')}</p>}
      <ol lang="id">
        {video.transcript.map(({ atMs, text }) => (
          <li key={atMs} data-at={atMs}>
            <span className={css.time} data-time>
              {formatMoment(atMs)}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function choiceLabel(t: Translate, { kind, bytes, lines }: Choice): string {
  const size = formatBytes(bytes, t.locale)
  if (kind === 'audio') return t('videos.player.choice.audio', { size })
  if (kind === 'original') return t('videos.player.choice.original', { size })
  return t('videos.player.choice.picture', { height: String(lines ?? Number.parseInt(kind, 10)), size })
}

function watchedText(t: Translate, share: number | undefined, percent: number | string): string {
  return share === undefined ? t('videos.player.watched', { percent }) : t('videos.player.watched-of', { percent, share })
}

function playerTexts(t: Translate, share: number | undefined): PlayerFacts['texts'] {
  return {
    opening: t('videos.player.live.opening'),
    resumed: t('videos.player.live.resumed', { time: '{time}' }),
    offline: t('videos.player.live.offline'),
    trouble: t('videos.player.live.trouble'),
    ended: t('videos.player.live.ended'),
    watched: watchedText(t, share, '{percent}'),
    jump: t('videos.player.jump', { time: '{time}' }),
    last: t('videos.player.last-choice'),
  }
}
