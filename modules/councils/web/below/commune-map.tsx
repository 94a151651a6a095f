import type { Unit } from '#councils'
import { ErrorState, LoadingState, MapView, useGo, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { Topology } from 'topojson-specification'
import { belowQuery, provinceMapQuery, unitsQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { inSentence } from '../shared/in-sentence.ts'
import { paths } from '../shared/paths.ts'

const LAYER = 'wards'

/** The communes of the province; those whose council is here are coloured and open, the others are hatched. */
export function CommuneMap({ unit }: { readonly unit: Unit }) {
  const { t } = useCouncilWords()
  const go = useGo()
  const { id } = useMyCouncil()
  const map = useQuery(provinceMapQuery(unit.code))
  const units = useQuery(unitsQuery(unit.id))
  const councils = useQuery(belowQuery(id))
  const failed = [map, units, councils].find((query) => query.isError)
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!map.isSuccess || !units.isSuccess || !councils.isSuccess) return <LoadingState lines={8} />

  const councilOf = new Map(councils.data.map((council) => [council.unit, council]))
  const areas = units.data.map((commune) => ({
    code: commune.code,
    name: commune.fullName,
    ...(councilOf.has(commune.id) && { value: 1 }),
  }))
  const openOf = new Map(units.data.map((commune) => [commune.code, councilOf.get(commune.id)]))
  return (
    <MapView
      title={t('below.map', { unit: inSentence(unit.fullName) })}
      topology={map.data as Topology}
      object={LAYER}
      areas={areas}
      unit={t('below.mapUnit')}
      eitherOr={{ has: t('below.mapHas'), hasNot: t('below.mapHasNot') }}
      onOpen={({ code }) => {
        const council = openOf.get(code)
        if (council !== undefined) go(paths.commune(council.id))
      }}
    />
  )
}
