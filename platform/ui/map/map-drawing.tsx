import { formatCount, type Locale } from '#platform/text'
import { geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { useId, useMemo, useState } from 'react'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { shadeAt, type Shade, shadesOf } from './shades.ts'
import styles from './map-view.module.css'

export interface MapArea {
  /** The `code` of the area in the topology. */
  readonly code: string
  readonly name: string
  /** Absent: nobody reported it; hatched. */
  readonly value?: number | undefined
}

export interface MapDrawingProps {
  readonly title: string
  readonly topology: Topology
  /** The object of the topology that holds the areas; its geometries carry `code`. */
  readonly object: string
  readonly areas: readonly MapArea[]
  /** What the colour counts: "kiến nghị quá hạn". */
  readonly unit: string
  /** Where an area has something or has not, and nothing is counted: what its colour, and its hatching, say. */
  readonly eitherOr?: { readonly has: string; readonly hasNot: string }
  /** The whole country: both archipelagos are drawn and named whatever the topology was simplified to. */
  readonly country?: boolean
  readonly onOpen?: ((area: MapArea) => void) | undefined
}

const WIDTH = 640
const HEIGHT = 760
const MARGIN = 12

/** Middle of each archipelago, longitude and latitude. */
const archipelagos = [
  { key: 'hoangSa', at: [112.0, 16.5] },
  { key: 'truongSa', at: [114.0, 9.6] },
] as const

export function MapDrawing(props: MapDrawingProps) {
  const { title, topology, object, areas, unit, eitherOr, country = false, onOpen } = props
  const t = useWords('ui')
  const locale = useLocale()
  const hatch = useId()
  const [pointed, setPointed] = useState<MapArea>()
  const byCode = useMemo(() => new Map(areas.map((area) => [area.code, area])), [areas])
  const { shapes, islands, box } = useMemo(
    () => drawn(topology, object, byCode, country),
    [topology, object, byCode, country],
  )
  const shades = useMemo(() => shadesOf(areas.flatMap(({ value }) => (value === undefined ? [] : [value]))), [areas])
  const counted = (value: number) => eitherOr?.has ?? `${formatCount(value, locale)} ${unit}`
  const uncounted = eitherOr?.hasNot ?? t('map.noValue')
  const said = ({ name, value }: MapArea) => `${name}: ${value === undefined ? uncounted : counted(value)}`

  return (
    <figure className={styles.map} aria-label={title}>
      <svg viewBox={box}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles.hatchGround} />
            <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
          </pattern>
        </defs>
        {shapes.map(({ area, path }) => (
          <path
            key={area.code}
            d={path}
            className={styles.area}
            style={{ fill: area.value === undefined ? `url(#${hatch})` : fillOf(shadeAt(area.value, shades), shades) }}
            role={onOpen === undefined ? 'img' : 'button'}
            tabIndex={0}
            aria-label={said(area)}
            onFocus={() => setPointed(area)}
            onPointerEnter={() => setPointed(area)}
            onClick={onOpen && (() => onOpen(area))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onOpen?.(area)
            }}
          />
        ))}
        {islands.map(({ key, x, y }) => (
          <g key={key} className={styles.islands} transform={`translate(${x} ${y})`}>
            {[0, 72, 144, 216, 288].map((turn) => (
              <circle key={turn} r="2" cx="9" transform={`rotate(${turn}) scale(1 1)`} />
            ))}
            <text y="26" textAnchor="middle">
              {t(`map.${key}`)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        <p className={styles.pointed} aria-hidden>
          {pointed === undefined ? title : said(pointed)}
        </p>
        <Legend
          shades={shades}
          unit={unit}
          has={eitherOr?.has}
          hatched={areas.some(({ value }) => value === undefined) ? uncounted : undefined}
        />
        <p className={styles.attribution}>{t('map.attribution')}</p>
      </figcaption>
    </figure>
  )
}

interface LegendProps {
  readonly shades: readonly Shade[]
  readonly unit: string
  /** What the one colour says where nothing is counted. */
  readonly has: string | undefined
  /** What the hatching says, where there is any. */
  readonly hatched: string | undefined
}

function Legend({ shades, unit, has, hatched }: LegendProps) {
  const t = useWords('ui')
  const locale = useLocale()
  return (
    <ul className={styles.legend} aria-label={`${t('map.legend')}: ${unit}`}>
      {shades.map((shade, step) => (
        <li key={shade.from}>
          <span className={styles.swatch} style={{ background: fillOf(step, shades) }} aria-hidden />
          {has ?? rangeOf(shade, locale)}
          {/* Alone, a number says nothing of what it counts. */}
          {has === undefined && shades.length === 1 && ` ${unit}`}
        </li>
      ))}
      {hatched !== undefined && (
        <li>
          <span className={`${styles.swatch} nt-hatched`} aria-hidden />
          {hatched}
        </li>
      )}
    </ul>
  )
}

function rangeOf({ from, to }: Shade, locale: Locale): string {
  const least = formatCount(Math.round(from), locale)
  return to === from ? least : `${least}–${formatCount(Math.round(to), locale)}`
}

function fillOf(step: number, shades: readonly Shade[]): string {
  const strength = 12 + Math.round((step / Math.max(1, shades.length - 1)) * 76)
  return `color-mix(in oklab, var(--nt-son) ${strength}%, var(--nt-surface))`
}

function drawn(topology: Topology, object: string, byCode: ReadonlyMap<string, MapArea>, country: boolean) {
  const layer = topology.objects[object] as GeometryCollection<{ code: string }>
  const collection = feature(topology, layer)
  const chosen = {
    ...collection,
    features: collection.features.filter(({ properties }) => byCode.has(properties.code)),
  }
  const frame = country
    ? { ...chosen, features: [...chosen.features, ...archipelagos.map(({ at }) => point(at))] }
    : chosen
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN * (country ? 6 : 1), HEIGHT - MARGIN * (country ? 3 : 1)],
    ],
    frame,
  )
  const pathOf = geoPath(projection)
  const shapes = chosen.features.flatMap((shape) => {
    const area = byCode.get(shape.properties.code)
    const path = pathOf(shape)
    return area === undefined || path === null ? [] : [{ area, path }]
  })
  const islands = country
    ? archipelagos.map(({ key, at }) => {
        const [x, y] = projection([...at]) ?? [0, 0]
        return { key, x, y }
      })
    : []
  // A wide province leaves the height unused: the picture ends where the land does.
  const [[, top], [, bottom]] = pathOf.bounds(frame)
  const foot = country ? MARGIN * 3 : MARGIN
  return { shapes, islands, box: `0 ${top - MARGIN} ${WIDTH} ${bottom - top + MARGIN + foot}` }
}

function point(at: readonly [number, number]) {
  return {
    type: 'Feature' as const,
    properties: { code: '' },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }
}
