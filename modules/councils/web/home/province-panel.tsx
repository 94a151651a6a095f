import type { Unit } from '#councils'
import { AppLink, Panel } from '#platform/ui'
import { CommuneMap } from '../below/commune-map.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { inSentence } from '../shared/in-sentence.ts'
import { paths } from '../shared/paths.ts'

/** The province with its communes: which of them have their council here; one press opens it. */
export function ProvincePanel({ unit }: { readonly unit: Unit }) {
  const { t } = useCouncilWords()
  return (
    <Panel
      title={t('home.map', { unit: inSentence(unit.fullName) })}
      aside={<AppLink to={paths.below}>{t('home.allBelow')}</AppLink>}
    >
      <CommuneMap unit={unit} />
    </Panel>
  )
}
