import type { Topology } from 'topojson-specification'

/** What the map says of a unit: code, name, and the code of its province. */
export type MapProperties = Readonly<Record<string, unknown>>

type Arcs = number | readonly Arcs[]

/**
 * The part of a map that some of its geometries need: the same shapes, with only the arcs that they use. A province's
 * slice is a few dozen kilobytes where the whole country is nearly two megabytes.
 */
export function sliceTopology(whole: Topology, object: string, keep: (properties: MapProperties) => boolean): Topology {
  const layer = whole.objects[object]
  if (layer?.type !== 'GeometryCollection') throw new Error(`The map has no collection "${object}".`)
  const kept = layer.geometries.filter((geometry) => keep(Object(geometry.properties) as MapProperties))
  const places = new Map<number, number>()
  const place = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc
    const at = places.get(index) ?? places.size
    places.set(index, at)
    return arc < 0 ? ~at : at
  }
  const renumber = (arcs: Arcs): Arcs => (typeof arcs === 'number' ? place(arcs) : arcs.map(renumber))
  const geometries = kept.map((geometry) =>
    'arcs' in geometry ? { ...geometry, arcs: renumber(geometry.arcs as Arcs) } : geometry,
  )
  const arcs = [...places.keys()].map((index) => whole.arcs[index]!)
  return { ...whole, arcs, objects: { [object]: { ...layer, geometries } } } as Topology
}
