import { useSyncExternalStore } from 'react'
import { Stored } from './stored.ts'

/** Size of all text on this device; the setting of one person's eyes, kept on the device. */
export type TextSize = 'normal' | 'large'

/** How close the rows of lists stand. */
export type Density = 'roomy' | 'dense'

const textSize = new Stored<TextSize>('nt.text', ['normal', 'large'])
const density = new Stored<Density>('nt.density', ['roomy', 'dense'])

/** Puts the stored text size on the document; call once before the first render. */
export function applyTextSize(): void {
  document.documentElement.dataset['text'] = textSize.get()
}

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const size = useSyncExternalStore(textSize.subscribe, textSize.get)
  return [
    size,
    (next) => {
      textSize.set(next)
      applyTextSize()
    },
  ]
}

export function useDensity(): [Density, (density: Density) => void] {
  return [useSyncExternalStore(density.subscribe, density.get), density.set]
}
