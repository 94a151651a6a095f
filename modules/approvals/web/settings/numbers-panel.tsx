import { Radio } from '@mantine/core'
import { type ApprovalSettings, NUMBER_SOURCES } from '#approvals'
import { Panel, tellDone, tellRefused, useMe } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import styles from '../shared/approvals.module.css'
import { setsChains } from '../shared/offered.ts'
import { useApprovalWords } from '../shared/words.ts'

/** Where numbers come from: the province's document system unless the council says otherwise. */
export function NumbersPanel({ settings }: { readonly settings: ApprovalSettings }) {
  const { t, label } = useApprovalWords()
  const { setNumbers } = useApprovalActs()
  const maySet = setsChains(useMe())
  const choose = (numbers: ApprovalSettings['numbers']) =>
    void setNumbers({ ...settings, numbers })
      .then(() =>
        tellDone({
          message: t('done.numbersSet'),
          undo: async () => {
            await setNumbers({ numbers: settings.numbers, version: settings.version + 1 })
          },
        }),
      )
      .catch(tellRefused)
  return (
    <Panel title={t('numbers.title')}>
      <Radio.Group aria-label={t('numbers.title')} value={settings.numbers} onChange={(value) => choose(value)}>
        <div className={styles.stack}>
          {NUMBER_SOURCES.map((source) => (
            <Radio key={source} value={source} size="md" disabled={!maySet} label={label(`numbers.${source}`)} />
          ))}
        </div>
      </Radio.Group>
    </Panel>
  )
}
