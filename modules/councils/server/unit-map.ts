import type { Topology } from 'topojson-specification'
import { refuse } from '#platform/refusal'
import { readRegistry } from './registry.ts'
import { sliceTopology } from './unit-map.rules.ts'

const slices = new Map<string, Promise<Topology>>()

/** The map of a province's communes (TopoJSON), cut once and kept: the registry changes only with a release. */
export async function communesOfProvince(code: string): Promise<Topology> {
  if (!(await provinceCodes()).includes(code)) throw refuse('platform/not-found')
  return kept(code, async () => {
    const whole = JSON.parse(await readRegistry('communes.topo.json')) as Topology
    return sliceTopology(whole, 'wards', (properties) => properties['p'] === code)
  })
}

/** The map of the provinces, Hoàng Sa and Trường Sa included. */
export function provinces(): Promise<Topology> {
  return kept('provinces', async () => JSON.parse(await readRegistry('provinces.topo.json')) as Topology)
}

async function provinceCodes(): Promise<string[]> {
  const { layer } = (await provinces()).objects
  return layer?.type === 'GeometryCollection' ? layer.geometries.map(({ properties }) => Object(properties).code) : []
}

function kept(name: string, make: () => Promise<Topology>): Promise<Topology> {
  const there = slices.get(name)
  if (there) return there
  const made = make()
  slices.set(name, made)
  return made
}
