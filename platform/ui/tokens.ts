/**
 * Every colour, space and size of the screen, once. Colour means something or isn't there:
 * son (lacquer red) is what the council does, gold its dignity, ink on paper everything else.
 * Each text colour keeps WCAG contrast of at least 4.5 on each surface it is used on (tokens.test.ts).
 */

export const tones = ['neutral', 'son', 'resolved', 'progress', 'dueSoon', 'overdue', 'escalated'] as const

/** What a colour says; a word or a shape always says the same beside it. */
export type Tone = (typeof tones)[number]

interface ToneColours {
  /** Text and shapes, on the surface, on the page and on the tint. */
  readonly text: string
  /** Quiet background behind that text. */
  readonly tint: string
}

interface Palette {
  readonly page: string
  readonly surface: string
  /** A surface one step quieter: table heads, code, the hatched background. */
  readonly sunken: string
  readonly line: string
  /** Borders of controls: at least 3 : 1 on the surface (WCAG 1.4.11). */
  readonly control: string
  readonly ink: string
  readonly muted: string
  readonly hatch: string
  /** Text on a filled button of the primary colour. */
  readonly onSon: string
  readonly sonFill: string
  readonly sonPressed: string
  readonly gold: string
  readonly tones: Record<Tone, ToneColours>
}

export const light: Palette = {
  page: '#FAF8F4',
  surface: '#FFFFFF',
  sunken: '#F3F0EA',
  line: '#E4E0D8',
  control: '#85807A',
  ink: '#1B1F23',
  muted: '#565C63',
  hatch: '#EFEDE8',
  onSon: '#FFFFFF',
  sonFill: '#A3191C',
  sonPressed: '#86130F',
  gold: '#B8872B',
  tones: {
    neutral: { text: '#454B52', tint: '#F0EEE9' },
    son: { text: '#A3191C', tint: '#FBEDEB' },
    resolved: { text: '#1C6A3A', tint: '#E7F3EB' },
    progress: { text: '#1D5C9E', tint: '#E6F0FA' },
    dueSoon: { text: '#805300', tint: '#FBF1DC' },
    overdue: { text: '#B3261E', tint: '#FDECEA' },
    escalated: { text: '#5B3F8C', tint: '#F0EBF8' },
  },
}

export const dark: Palette = {
  page: '#15171A',
  surface: '#1E2125',
  sunken: '#262A2F',
  line: '#34383D',
  control: '#7C828A',
  ink: '#ECEAE4',
  muted: '#A9ADB2',
  hatch: '#2A2E33',
  onSon: '#2B0706',
  sonFill: '#F28B82',
  sonPressed: '#F7ADA6',
  gold: '#D9AE55',
  tones: {
    neutral: { text: '#C4C7CB', tint: '#2B2F34' },
    son: { text: '#F28B82', tint: '#3A2322' },
    resolved: { text: '#7CC99A', tint: '#1D3326' },
    progress: { text: '#8AB8E8', tint: '#1E2F42' },
    dueSoon: { text: '#E0B45C', tint: '#372C17' },
    overdue: { text: '#F2948C', tint: '#3D2321' },
    escalated: { text: '#B9A3E3', tint: '#2E2740' },
  },
}

/** Pixels at the normal text size; the theme turns them into rem so that large text scales all. */
export const space = { xxs: 4, xs: 8, sm: 12, md: 16, lg: 24, xl: 32, xxl: 48 } as const
export const fontSize = { sm: 14, md: 16, lg: 20, xl: 26, xxl: 34, huge: 44 } as const
export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif"
export const lineHeight = 1.5
export const radius = 6
export const touchTarget = 44
export const contentWidth = 1200
export const readingWidth = '70ch'
export const railWidth = { words: 264, icons: 96 } as const
export const motionMs = 140

/** Widths at which the layout changes, in em so that large text moves to the roomier layout's smaller sibling. */
export const breakpoints = { phone: '48em', tablet: '75em' } as const

/** The custom properties of one theme, by the name a style sheet uses (`--nt-ink`, `--nt-overdue-tint`). */
export function cssVariables(palette: Palette): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value === 'string') variables[`--nt-${kebab(name)}`] = value
  }
  for (const tone of tones) {
    variables[`--nt-${kebab(tone)}`] = palette.tones[tone].text
    variables[`--nt-${kebab(tone)}-tint`] = palette.tones[tone].tint
  }
  return variables
}

/** The custom properties both themes share. */
export function sharedVariables(): Record<string, string> {
  const variables: Record<string, string> = {
    '--nt-radius': `${radius}px`,
    '--nt-touch': rem(touchTarget),
    '--nt-content': rem(contentWidth),
    '--nt-rail-words': rem(railWidth.words),
    '--nt-rail-icons': rem(railWidth.icons),
    '--nt-reading': readingWidth,
    '--nt-motion': `${motionMs}ms`,
    '--nt-font': fontFamily,
  }
  for (const [name, pixels] of Object.entries(space)) variables[`--nt-space-${name}`] = rem(pixels)
  for (const [name, pixels] of Object.entries(fontSize)) variables[`--nt-text-${name}`] = rem(pixels)
  return variables
}

/** `var(--nt-overdue)` of a tone, for the few places that style by prop. */
export function toneText(tone: Tone): string {
  return `var(--nt-${kebab(tone)})`
}

export function toneTint(tone: Tone): string {
  return `var(--nt-${kebab(tone)}-tint)`
}

export function rem(pixels: number): string {
  return `${pixels / 16}rem`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
