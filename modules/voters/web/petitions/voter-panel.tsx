import { Panel } from '#platform/ui'
import type { Petition } from '#voters'
import { Facts } from '../shared/facts.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'

/** Who the voter is, for those who keep the register; to others the panel isn't there. */
export function VoterPanel({ petition }: { readonly petition: Petition }) {
  const { label } = useVoterWords()
  const { voter, abilities } = petition
  if (!abilities.readVoter || voter === null) return null
  return (
    <Panel title={label('fields.voter')}>
      <Facts
        facts={[
          [label('fields.voterName'), voter.fullName],
          [label('fields.voterAddress'), voter.address],
          [label('fields.voterPhone'), voter.phone === null ? null : <a href={`tel:${voter.phone}`}>{voter.phone}</a>],
        ]}
      />
      <p className={styles.quiet}>{label('fields.voterNote')}</p>
    </Panel>
  )
}
