// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a drawing never change places.
import css from './illustration.module.css'
import { tile } from './motif.ts'

// Drawn scenes. Their colours are those of the dyes by day; by night the whole picture is only dimmed.
const dye = {
  kapas: '#fbf8f2',
  gandum: '#f4e3b5',
  dinding: '#f1e4c8',
  kunyit: '#e0a526',
  bambu: '#cf9f52',
  rotan: '#a8713c',
  soga: '#7a4526',
  tanah: '#5a3219',
  nila: '#1f3a6e',
  langit: '#c9d8e6',
  daun: '#2b6148',
  pupus: '#7fae8f',
  mengkudu: '#9e2f28',
  kulit: '#c58a5e',
}

const scenes = {
  kitchen: { draw: Kitchen, width: 480, height: 320 },
  cloth: { draw: Cloth, width: 320, height: 240 },
  door: { draw: Door, width: 320, height: 240 },
  basket: { draw: Basket, width: 240, height: 160 },
}

export type IllustrationName = keyof typeof scenes

/** A scene beside words that say the same; hidden from screen readers. */
export function Illustration({ name }: { name: IllustrationName }) {
  const { draw: Draw, width, height } = scenes[name]
  return (
    <svg className={css.picture} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <Draw />
    </svg>
  )
}

/** A woman lays out banana chips; jars and pouches stand ready on the shelf. */
function Kitchen() {
  return (
    <>
      <path fill={dye.dinding} d="M0 0H480V320H0Z" />
      {/* Window with banana leaves. */}
      <path fill={dye.langit} d="M34 34H148V160H34Z" />
      <path fill={dye.pupus} d="M34 160V112C60 96 78 110 84 160Z" />
      <path fill={dye.daun} d="M70 160C66 116 92 74 140 62C146 104 124 144 92 160Z" />
      <path fill="none" stroke={dye.pupus} strokeWidth="2.5" d="M78 160C84 126 104 92 136 68M90 124 104 128M102 104 118 110M86 142 98 148" />
      <path fill="none" stroke={dye.soga} strokeWidth="7" d="M34 34H148V160H34ZM91 34V160" />
      <path fill={dye.soga} d="M26 158H156V168H26Z" />
      {/* Shelves. */}
      <path fill={dye.soga} d="M296 98H456V106H296ZM296 184H456V192H296Z" />
      <path fill={dye.rotan} d="M308 106H314V118H308ZM438 106H444V118H438ZM308 192H314V204H308ZM438 192H444V204H438Z" />
      <Jar x={308} lid={dye.nila} />
      <Jar x={356} lid={dye.mengkudu} />
      <Jar x={404} lid={dye.daun} />
      <Pouch x={306} body={dye.nila} mark={dye.kunyit} />
      <Pouch x={356} body={dye.daun} mark={dye.gandum} />
      <Pouch x={406} body={dye.mengkudu} mark={dye.kunyit} />
      {/* The woman. */}
      <path fill={dye.nila} d="M130 262C130 206 148 182 178 172H246C276 182 294 206 294 262Z" />
      <path
        fill={dye.kunyit}
        d="M176 174C178 150 172 134 176 108C180 74 244 74 248 108C252 134 246 150 248 174C254 190 238 204 212 204C186 204 170 190 176 174Z"
      />
      <path fill={dye.kulit} d="M186 116C186 92 238 92 238 116C238 142 228 156 212 156C196 156 186 142 186 116Z" />
      <path
        fill="none"
        stroke={dye.tanah}
        strokeWidth="2.5"
        strokeLinecap="round"
        d="M196 119C198 116.5 202 116.5 204 119M220 119C222 116.5 226 116.5 228 119M205 139C209 142.5 215 142.5 219 139"
      />
      <path fill={dye.bambu} d="M180 190C196 208 228 208 244 190C240 200 228 208 212 208C196 208 184 200 180 190Z" />
      {/* Table with its runner. */}
      <path fill={dye.soga} d="M0 256H480V320H0Z" />
      <path fill={dye.rotan} d="M0 256H480V266H0Z" />
      <path fill={dye.nila} d="M0 284H480V320H0Z" />
      <path fill={dye.kunyit} d={Array.from({ length: 20 }, (_, i) => `M${i * 24} 284H${i * 24 + 24}L${i * 24 + 12} 296Z`).join('')} />
      {Array.from({ length: 20 }, (_, i) => (
        <path key={i} fill={dye.gandum} d={`M${i * 24 + 12} 300L${i * 24 + 20} 308L${i * 24 + 12} 316L${i * 24 + 4} 308Z`} />
      ))}
      {/* The round tray and her hands on its rim. */}
      <ellipse fill={dye.rotan} cx="212" cy="250" rx="118" ry="26" />
      <ellipse fill={dye.bambu} cx="212" cy="246" rx="112" ry="22" />
      <ellipse fill={dye.gandum} cx="212" cy="244" rx="100" ry="17" />
      <Chips />
      <path fill={dye.nila} d="M130 240C122 224 130 196 150 190L166 206C152 214 146 226 144 242Z" />
      <path fill={dye.nila} d="M294 240C302 224 294 196 274 190L258 206C272 214 278 226 280 242Z" />
      <ellipse fill={dye.kulit} cx="135" cy="243" rx="13" ry="9" />
      <ellipse fill={dye.kulit} cx="289" cy="243" rx="13" ry="9" />
      {/* A hand of bananas. */}
      <path fill={dye.kunyit} d="M372 254C352 250 346 236 350 222C356 240 372 246 392 242L396 236L402 240C400 252 388 258 372 254Z" />
      <path fill={dye.bambu} d="M388 258C376 262 362 258 356 248C372 256 388 252 398 240L402 240C404 248 398 256 388 258Z" />
      <path fill={dye.daun} d="M394 238L398 228L405 230L403 241Z" />
    </>
  )
}

function Jar({ x, lid }: { x: number; lid: string }) {
  return (
    <g transform={`translate(${x} 44)`}>
      <path fill={dye.kapas} d="M3 10H35C37 10 38 12 38 14V50C38 53 36 54 34 54H4C2 54 0 53 0 50V14C0 12 1 10 3 10Z" />
      <path fill={dye.kunyit} d="M4 26C10 22 16 28 22 24C28 21 32 26 34 24V50H4Z" />
      <path fill={lid} d="M4 0H34V10H4Z" />
      <path fill={dye.kapas} d="M10 32H28V44H10Z" />
      <path fill={lid} d="M14 35H24V37H14ZM14 39.5H24V41.5H14Z" />
    </g>
  )
}

function Pouch({ x, body, mark }: { x: number; body: string; mark: string }) {
  return (
    <g transform={`translate(${x} 122)`}>
      <path fill={body} d="M4 0H38L42 62H0Z" />
      <path fill={dye.gandum} d="M4 0H38L38.5 7H3.5Z" />
      <path fill={mark} d="M21 18L33 34L21 50L9 34Z" />
      <path fill={body} d="M21 26L27 34L21 42L15 34Z" />
    </g>
  )
}

function Chips() {
  const places = [
    [140, 244],
    [158, 238],
    [164, 250],
    [182, 243],
    [196, 236],
    [200, 252],
    [218, 245],
    [232, 237],
    [240, 251],
    [256, 243],
    [270, 238],
    [282, 246],
  ] as const
  return places.map(([x, y], i) => (
    <g key={x}>
      <ellipse fill={i % 3 === 1 ? dye.bambu : dye.kunyit} cx={x} cy={y} rx="10" ry="5" />
      <ellipse fill={dye.gandum} cx={x} cy={y - 0.5} rx="3" ry="1.3" />
    </g>
  ))
}

/** A cloth on a bamboo pole, its border woven from the tiles of the sidik. */
function Cloth() {
  const rows = [5, 0, 13, 0, 5]
  return (
    <>
      <path fill={dye.dinding} d="M0 0H320V240H0Z" />
      <path fill={dye.gandum} d="M0 196H320V240H0Z" />
      <path fill={dye.nila} d="M58 40H262V206H58Z" />
      {rows.map((number, row) => (
        <g key={row} transform={`translate(66 ${50 + row * 29})`}>
          {Array.from({ length: 6 }, (_, i) => (
            <g key={i} transform={`translate(${i * 32 + 2} ${row === 0 ? 24 : 0}) scale(1 ${row === 0 ? -1 : 1})`}>
              {tile(number).shapes.map((shape, k) => (
                <path key={k} fill={{ a: dye.gandum, b: dye.kunyit, c: dye.nila }[shape.fill]} d={shape.d} />
              ))}
            </g>
          ))}
        </g>
      ))}
      <path fill="none" stroke={dye.nila} strokeWidth="12" strokeDasharray="2 4" d="M59 212H262" />
      <path fill={dye.bambu} d="M20 30H300V42H20Z" />
      <path fill={dye.rotan} d="M88 30H92V42H88ZM156 30H160V42H156ZM224 30H228V42H224Z" />
      <path fill={dye.rotan} d="M34 0H38V34H34ZM282 0H286V34H282Z" />
    </>
  )
}

/** A door that stands open, with sandals on the step. */
function Door() {
  return (
    <>
      <path fill={dye.dinding} d="M0 0H320V240H0Z" />
      <path fill={dye.langit} d="M0 0H320V92H0Z" />
      <path fill={dye.pupus} d="M0 92C30 62 62 70 84 92ZM236 92C258 64 296 62 320 84V92Z" />
      {/* Roof and wall. */}
      <path fill={dye.gandum} d="M46 96H274V208H46Z" />
      <path fill={dye.soga} d="M16 96L92 58H228L304 96Z" />
      <path fill={dye.rotan} d="M92 58L128 18H192L228 58Z" />
      <path fill={dye.tanah} d="M88 56H232V61H88ZM124 15H196V20H124ZM12 94H308V100H12Z" />
      <path fill="none" stroke={dye.rotan} strokeWidth="1.5" d="M52 78H268M34 87H286M72 68H248" />
      <path fill="none" stroke={dye.soga} strokeWidth="1.5" d="M119 28H201M110 38H210M101 48H219" />
      {/* Windows. */}
      <path fill={dye.nila} d="M62 116H104V160H62ZM216 116H258V160H216Z" />
      <path fill="none" stroke={dye.soga} strokeWidth="4" d="M62 116H104V160H62ZM83 116V160M216 116H258V160H216ZM237 116V160" />
      {/* Doorway with light, and the open leaf. */}
      <path fill={dye.kunyit} d="M126 106H194V208H126Z" />
      <path fill={dye.kapas} d="M138 120H194V208H138Z" opacity="0.75" />
      <path fill={dye.daun} d="M126 106L150 116V214L126 208Z" />
      <path fill={dye.gandum} d="M131 120L144 125V150L131 147ZM131 160L144 163V190L131 186Z" />
      <path fill="none" stroke={dye.soga} strokeWidth="5" d="M126 208V106H194V208" />
      {/* Steps and ground. */}
      <path fill={dye.rotan} d="M46 208H274V218H46Z" />
      <path fill={dye.soga} d="M106 218H214V228H106Z" />
      <path fill={dye.bambu} d="M0 228H320V240H0Z" />
      <path fill={dye.nila} d="M166 212C164 208 168 205 171 208L176 216H168ZM182 212C180 208 184 205 187 208L192 216H184Z" />
      {/* A pot of red ginger. */}
      <path
        fill={dye.daun}
        d="M246 186C238 172 240 160 250 150C256 166 256 178 250 188ZM256 188C256 172 264 162 276 160C276 174 270 184 260 190ZM244 190C232 188 226 180 224 170C236 172 244 178 248 188Z"
      />
      <path fill={dye.mengkudu} d="M234 188H268L262 210H240Z" />
    </>
  )
}

/** A woven basket, empty but for one leaf. */
function Basket() {
  return (
    <>
      <ellipse fill={dye.gandum} cx="120" cy="140" rx="104" ry="14" />
      <path fill="none" stroke={dye.rotan} strokeWidth="7" d="M66 72C72 14 168 14 174 72" />
      <path fill={dye.bambu} d="M48 70H192L176 142H64Z" />
      <path fill={dye.rotan} d={weave()} />
      <path fill={dye.soga} d="M42 64H198V78H42Z" />
      <path
        fill={dye.kunyit}
        d={Array.from({ length: 12 }, (_, i) => `M${48 + i * 12} 71L${54 + i * 12} 66L${60 + i * 12} 71L${54 + i * 12} 76Z`).join('')}
      />
      <path fill={dye.daun} d="M168 64C168 40 184 24 210 22C212 46 198 62 174 66Z" />
      <path fill="none" stroke={dye.pupus} strokeWidth="2" d="M172 64C180 48 192 36 206 26" />
    </>
  )
}

/** Strips over and under, narrowing downward with the basket. */
function weave(): string {
  const strips: string[] = []
  for (let row = 0; row < 4; row++) {
    for (let i = row % 2; i < 9; i += 2) {
      const top = 80 + row * 15
      const inset = (y: number) => 48 + ((y - 70) / 72) * 16
      const at = (y: number, k: number) => Math.round((inset(y) + ((240 - 2 * inset(y)) * k) / 9) * 10) / 10
      strips.push(`M${at(top, i)} ${top}H${at(top, i + 1)}L${at(top + 13, i + 1)} ${top + 13}H${at(top + 13, i)}Z`)
    }
  }
  return strips.join('')
}
