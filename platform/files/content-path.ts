import { join } from 'node:path'

/** Where the content of an address lies in a folder of files; shelves keep folders short. */
export function contentPath(folder: string, address: string): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new Error('Not an address of a file')
  return join(folder, address.slice(0, 2), address)
}

/** Is this the name of a shelf? */
export const isShelf = (name: string): boolean => /^[0-9a-f]{2}$/.test(name)

/** An advisory lock: whoever copies the folder shares it, whoever removes from the folder must have it alone. */
export const COPYING_LOCK = 20_261_126
