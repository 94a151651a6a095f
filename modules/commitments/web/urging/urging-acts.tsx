import { Button } from '@mantine/core'
import type { Urging } from '#commitments'
import { AppLink, ConfirmDialog, saveFile, tellDone, tellRefused, useGo, useMyCouncil } from '#platform/ui'
import { IconFileTypeDocx, IconFileTypePdf, IconFlagCheck, IconSend, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommitmentActs } from '../commitments.commands.ts'
import { printedUrging } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { RecordIssuedDialog } from './record-issued-dialog.tsx'
import styles from './urging.module.css'

/** The letter as a file, and its way: to a leader here, or signed and numbered outside. */
export function UrgingActs({ urging }: { readonly urging: Urging }) {
  const { t } = useCommitmentWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const acts = useCommitmentActs()
  const [asking, setAsking] = useState<'record' | 'drop' | 'submit'>()
  const { id, version, abilities, paper } = urging
  const close = () => setAsking(undefined)
  const print = (as: 'word' | 'pdf', name: string) =>
    void printedUrging(council, id, as)
      .then((content) => saveFile(content, name))
      .catch(tellRefused)
  async function done(act: Promise<unknown>, message: string, then?: () => void): Promise<void> {
    try {
      await act
      tellDone({ message })
      then?.()
    } catch (refused) {
      tellRefused(refused)
    }
    close()
  }
  const submit = () => done(acts.submitUrging(id, version), t('done.urgingSubmitted'))
  const drop = () => done(acts.dropUrging(id, version), t('done.urgingDropped'), () => go(paths.urgings))
  return (
    <div className={`${styles.acts} nt-no-print`}>
      {abilities.submit && (
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setAsking('submit')}>
          {t('acts.submit')}
        </Button>
      )}
      {abilities.recordIssued && (
        <Button
          variant="default"
          leftSection={<IconFlagCheck size={18} aria-hidden />}
          onClick={() => setAsking('record')}
        >
          {t('acts.recordIssued')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        onClick={() => print('word', 'cong-van-don-doc.docx')}
      >
        {t('acts.word')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        onClick={() => print('pdf', 'cong-van-don-doc.pdf')}
      >
        {t('acts.pdf')}
      </Button>
      {abilities.drop && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => setAsking('drop')}
        >
          {t('acts.dropDraft')}
        </Button>
      )}
      {paper !== null && <AppLink to={`/approvals/${paper.id}`}>{t('urging.toPaper')}</AppLink>}
      {asking === 'record' && <RecordIssuedDialog urging={urging} onClose={close} />}
      <ConfirmDialog
        open={asking === 'submit'}
        onClose={close}
        title={t('urging.submitTitle')}
        detail={t('urging.submitDetail')}
        verb={t('acts.submit')}
        onConfirm={() => void submit()}
      />
      <ConfirmDialog
        open={asking === 'drop'}
        onClose={close}
        title={t('urging.dropTitle')}
        detail={t('urging.dropDetail')}
        verb={t('acts.dropDraft')}
        onConfirm={() => void drop()}
      />
    </div>
  )
}
