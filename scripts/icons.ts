/* Draws the icons that phones put on their home screens from the one crest: `npm run icons` after the crest changed. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../tests/journeys/browser.ts'

const publicFolder = join(import.meta.dirname, '..', 'apps', 'web', 'public')
const crest = readFileSync(join(publicFolder, 'crest.svg'), 'utf8')

interface Icon {
  readonly name: string
  readonly pixels: number
  /** How much of the side the crest takes; a mask may cut the rest, so it is filled. */
  readonly crest: number
  readonly filled: boolean
}

const ICONS: readonly Icon[] = [
  { name: 'icon-192', pixels: 192, crest: 1, filled: false },
  { name: 'icon-512', pixels: 512, crest: 1, filled: false },
  { name: 'maskable-512', pixels: 512, crest: 0.72, filled: true },
  { name: 'touch-180', pixels: 180, crest: 0.86, filled: true },
]
const GROUND = '#A3191C'

const folder = join(publicFolder, 'icons')
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const icon of ICONS) {
  const page = await browser.newPage({ viewport: { width: icon.pixels, height: icon.pixels } })
  const side = Math.round(icon.pixels * icon.crest)
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${icon.filled ? GROUND : 'transparent'}">
       <div style="width:${side}px;height:${side}px">${crest}</div></body>`,
  )
  await page.screenshot({ path: join(folder, `${icon.name}.png`), omitBackground: !icon.filled })
  await page.close()
}
await browser.close()
