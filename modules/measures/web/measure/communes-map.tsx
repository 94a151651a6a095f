import type { MeasureCard, MeasureValue, RollUpFigure } from '#measures'
import { ErrorState, LoadingState, type MapArea, MapView, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { Topology } from 'topojson-specification'
import { communesOnMapQuery } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import styles from './measure.module.css'

export interface CommunesMapProps {
  readonly measure: MeasureCard
  readonly councils: RollUpFigure['councils']
}

const LAYER = 'wards'

/** The communes coloured by the measure; whoever has not reported is hatched, and never looks like a zero. */
export function CommunesMap({ measure, councils }: CommunesMapProps) {
  const { t, said } = useMeasureWords()
  const { id } = useMyCouncil()
  const places = useQuery(communesOnMapQuery(id))
  if (places.isError) return <ErrorState error={places.error} onRetry={() => void places.refetch()} />
  if (places.isPending) return <LoadingState lines={8} />
  const valueOf = new Map<string, number | undefined>(councils.map(({ council, value }) => [council, shown(value)]))
  const councilOf = new Map<string, string>(places.data.councils.map(({ unit, id: council }) => [unit, council]))
  const areas = places.data.units.map((unit): MapArea => {
    const value = valueOf.get(councilOf.get(unit.id) ?? '')
    return { code: unit.code, name: unit.fullName, ...(value !== undefined && { value }) }
  })
  return (
    <div>
      <MapView
        title={t('measure.map', { measure: said(measure.name) })}
        topology={places.data.map as Topology}
        object={LAYER}
        areas={areas}
        unit={said(measure.unit)}
      />
      <p className={styles.quiet}>{t('measure.mapHelp')}</p>
    </div>
  )
}

/** What colours a place: a counted figure, or a zero that somebody signed for. */
function shown(value: MeasureValue): number | undefined {
  if (value.state === 'zero') return 0
  return value.state === 'counted' ? value.value : undefined
}
