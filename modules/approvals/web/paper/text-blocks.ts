/** A heading or a line of a paper, or the rows of a table in it. */
export type TextBlock =
  | { readonly heading: string }
  | { readonly line: string }
  | { readonly rows: readonly (readonly string[])[] }

/** I. · Phần I · Chương 2 · Mục 3 · Điều 4. · PHỤ LỤC: as every council's papers mark their parts. */
const LABELLED = /^(?:[IVXL]+\. |(?:Phần|Chương|Mục|Điều) \S|Phụ lục(?: |$))/u
/** A paragraph may begin like a heading; it closes like a sentence. */
const CLOSED = /[;,]$/u

/** Letterhead, title, signing authority and the parts: in capitals, labelled, or numbered and no item of a list. */
function isHeading(line: string, before: string | undefined, after: string | undefined): boolean {
  const capitals = /^\p{Lu}.*\p{Lu}/u.test(line) && line === line.toLocaleUpperCase('vi')
  if (capitals || (LABELLED.test(line) && !CLOSED.test(line))) return true
  const depth = depthOf(line)
  return depth > 0 && !/[.;:,]$/u.test(line) && depthOf(before) !== depth && depthOf(after) !== depth
}

/** "1. Kết quả" is 1 deep, "1.1. Kết quả" 2; 0: not numbered. */
function depthOf(line = ''): number {
  return /^((?:\d+\.)+) \S/u.exec(line)?.[1]?.split('.').slice(1).length ?? 0
}

/** The plain text of a paper as it is read: the cells of a table are parted by tabs, one row a line. */
export function textBlocks(text: string): TextBlock[] {
  const lines = text.split('\n')
  const blocks: ({ readonly heading: string } | { readonly line: string } | { readonly rows: string[][] })[] = []
  for (const [at, line] of lines.entries()) {
    const last = blocks.at(-1)
    if (!line.includes('\t')) {
      blocks.push(isHeading(line, lines[at - 1], lines[at + 1]) ? { heading: line } : { line })
    } else if (last !== undefined && 'rows' in last) last.rows.push(line.split('\t'))
    else blocks.push({ rows: [line.split('\t')] })
  }
  return blocks
}
