import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { type FontFile, pageStyles } from './styles.ts'

/** Addresses of what every page needs; they change with their content and are kept for a year. */
export interface PageAssets {
  readonly styleSheet: string
  readonly crest: string
}

const A_YEAR = 'public, max-age=31536000, immutable'
const FOLDER = '/tai-nguyen'

const RANGES = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const

/** A star over the rows of a hall, in lacquer red and gold: the product's own sign, not the state's emblem. */
const CREST = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#A3191C"/><g fill="none" stroke="#F6E3B4" stroke-width="3" stroke-linecap="round"><path d="M8 33a16 16 0 0 1 32 0"/><path d="M14.5 33a9.5 9.5 0 0 1 19 0"/><path d="M8 39h32"/></g><path fill="#F6E3B4" transform="translate(6.720 1.540) scale(.72)" d="m24 5 1.9 4.3 4.6.5-3.4 3.1.9 4.6L24 15.2l-4 2.3.9-4.6-3.4-3.1 4.6-.5z"/></svg>`

/** Serves style sheet, fonts and crest under names made of their content. */
export function servePageAssets(server: FastifyInstance): PageAssets {
  const serve = (content: Buffer | string, extension: string, type: string): string => {
    const bytes = Buffer.from(content)
    const url = `${FOLDER}/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`
    server.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', A_YEAR).type(type).send(bytes),
    )
    return url
  }
  const fonts = fontFiles().map(({ file, ...font }): FontFile => ({
    ...font,
    url: serve(readFileSync(file), 'woff2', 'font/woff2'),
  }))
  return {
    styleSheet: serve(pageStyles(fonts), 'css', 'text/css; charset=utf-8'),
    crest: serve(CREST, 'svg', 'image/svg+xml'),
  }
}

function fontFiles() {
  const { resolve } = createRequire(import.meta.url)
  return (['vietnamese', 'latin'] as const).flatMap((subset) =>
    [400, 700].map((weight) => ({
      file: resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`),
      weight,
      range: RANGES[subset],
    })),
  )
}
