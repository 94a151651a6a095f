const HELD_MS = 60_000

/** Hands a file that was read with the rights of this tab to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: a slow disk may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS)
}
