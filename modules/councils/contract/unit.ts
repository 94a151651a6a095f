import { z } from 'zod'
import { Level } from '#platform/access'
import { CalendarDate, calendarDate } from '#platform/calendar'
import { UnitId } from './ids.ts'

/** Kinds of administrative unit (đơn vị hành chính), those of the old district level included. */
export const UNIT_KINDS = [
  'province',
  'city',
  'ruralDistrict',
  'urbanDistrict',
  'districtTown',
  'provincialCity',
  'commune',
  'ward',
  'township',
  'specialZone',
] as const
export const UnitKind = z.enum(UNIT_KINDS)
export type UnitKind = z.infer<typeof UnitKind>

/** The level on which each kind of unit has its council. */
export const LEVEL_OF_KIND = {
  province: 'province',
  city: 'province',
  ruralDistrict: 'district',
  urbanDistrict: 'district',
  districtTown: 'district',
  provincialCity: 'district',
  commune: 'commune',
  ward: 'commune',
  township: 'commune',
  specialZone: 'commune',
} as const satisfies Record<UnitKind, Level>

/** The day from which the district level is history (Law 72/2025/QH15, article 51.3). */
export const DISTRICTS_ENDED_ON = calendarDate('2025-07-01')

/** The statistics office's code; one code may name different units at different times (24 was Bắc Giang). */
export const UnitCode = z.string().regex(/^\d{2,5}$/, 'Mã đơn vị hành chính gồm 2 đến 5 chữ số.')
export type UnitCode = z.infer<typeof UnitCode>

export const Unit = z.object({
  id: UnitId,
  code: UnitCode,
  level: Level,
  kind: UnitKind,
  /** "Kinh Bắc" */
  name: z.string(),
  /** "Phường Kinh Bắc" */
  fullName: z.string(),
  parent: UnitId.nullable(),
  mountainOrIsland: z.boolean(),
  startsOn: CalendarDate.nullable(),
  /** From this day the unit no longer exists. */
  endedOn: CalendarDate.nullable(),
})
export type Unit = z.infer<typeof Unit>

/** A map of units as TopoJSON: what a screen or a page draws. */
export const UnitMap = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  transform: z.unknown().optional(),
  objects: z.record(z.string(), z.unknown()),
})
export type UnitMap = z.infer<typeof UnitMap>

/** What became of a unit: all or a part of it went into another on a day, whose name and kind were kept or not. */
export const UnitSuccession = z.object({
  predecessor: UnitId,
  successor: UnitId,
  on: CalendarDate,
  extent: z.enum(['whole', 'part']),
  basis: z.string(),
})
export type UnitSuccession = z.infer<typeof UnitSuccession>
