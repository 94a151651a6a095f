import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The same workbook with one of its XML parts rewritten, or left out when `rewrite` gives nothing: what other programs make and ours never writes. */
export function rewritePart(file: Uint8Array, part: RegExp, rewrite: (xml: string) => string | undefined): Buffer {
  const parts = Object.entries(unzipSync(file)).flatMap(([name, content]) => {
    if (!part.test(name)) return [[name, content] as const]
    const rewritten = rewrite(strFromU8(content))
    return rewritten === undefined ? [] : [[name, strToU8(rewritten)] as const]
  })
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}
