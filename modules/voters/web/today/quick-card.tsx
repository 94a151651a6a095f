import { Button } from '@mantine/core'
import { Panel, useGo } from '#platform/ui'
import { IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'

/** What a clerk with a phone at a meeting does first: write down what a voter says. */
export function QuickCard() {
  const { t, label } = useVoterWords()
  const go = useGo()
  return (
    <Panel title={t('today.quick')}>
      <div className={styles.tools}>
        <Button leftSection={<IconMessagePlus size={20} aria-hidden />} onClick={() => go(paths.addPetition())}>
          {label('acts.addPetition')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconMessages size={18} aria-hidden />}
          onClick={() => go(paths.contact)}
        >
          {label('title')}
        </Button>
      </div>
    </Panel>
  )
}
