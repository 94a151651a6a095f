import { LoadingState } from '../states/states.tsx'
import { lazy, Suspense } from 'react'
import type { MapDrawingProps } from './map-drawing.tsx'

const Drawing = lazy(() => import('./map-drawing.tsx').then((m) => ({ default: m.MapDrawing })))

export type { MapArea, MapDrawingProps } from './map-drawing.tsx'

/** A map of areas coloured by a value, each reachable by keyboard; its drawing code loads when a map is shown. */
export function MapView(props: MapDrawingProps) {
  return (
    <Suspense fallback={<LoadingState lines={8} />}>
      <Drawing {...props} />
    </Suspense>
  )
}
