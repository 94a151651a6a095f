/** A heading or a line of a paper, or the rows of a table in it. */
export type TextBlock =
  | { readonly heading: string }
  | { readonly line: string }
  | { readonly rows: readonly (readonly string[])[] }

/** I. · Phần I · Chương 2 · Mục 3 · Điều 4. · PHỤ LỤC: as every council's papers mark their parts. */
const LABELLED = /^(?:[IVXL]+\. |(?:Phần|Chương|Mục|Điều|Phụ lục) \S)/u
/** A paragraph may begin like a heading; it closes like a sentence. */
const CLOSED = /[;,]$/u

/** Letterhead, title, signing authority and the parts: in capitals, or labelled. */
function isHeading(line: string): boolean {
  const capitals = /^\p{Lu}.*\p{Lu}/u.test(line) && line === line.toLocaleUpperCase('vi')
  return capitals || (LABELLED.test(line) && !CLOSED.test(line))
}

/** The plain text of a paper as it is read: the cells of a table are parted by tabs, one row a line. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: ({ readonly heading: string } | { readonly line: string } | { readonly rows: string[][] })[] = []
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    if (!line.includes('\t')) blocks.push(isHeading(line) ? { heading: line } : { line })
    else if (last !== undefined && 'rows' in last) last.rows.push(line.split('\t'))
    else blocks.push({ rows: [line.split('\t')] })
  }
  return blocks
}
