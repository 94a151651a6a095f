import { Button } from '@mantine/core'
import { tellDone, tellRefused } from '#platform/ui'
import {
  type Icon,
  IconArrowBackUp,
  IconFilePencil,
  IconLock,
  IconPencil,
  IconReplace,
  IconRubberStamp,
  IconSend,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useReportActs } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import styles from './one.module.css'
import { ReopenDialog } from './reopen-dialog.tsx'
import type { OfReport } from './report-paper.tsx'
import { SubmitDialog } from './submit-dialog.tsx'

type Act = keyof OfReport['report']['abilities']

/** In the order of the way; the first that leads on is the one to do. */
const ACTS: readonly { readonly act: Act; readonly icon: Icon }[] = [
  { act: 'close', icon: IconLock },
  { act: 'draft', icon: IconFilePencil },
  { act: 'submit', icon: IconSend },
  { act: 'issue', icon: IconRubberStamp },
  { act: 'change', icon: IconPencil },
  { act: 'reopen', icon: IconArrowBackUp },
  { act: 'correct', icon: IconReplace },
]
const ONWARD: ReadonlySet<Act> = new Set<Act>(['close', 'draft', 'submit'])

/** What may be done with the report now, as its abilities say. */
export function ReportActs({ report }: OfReport) {
  const { t, label } = useReportWords()
  const { draft } = useReportActs()
  const [asking, setAsking] = useState<Exclude<Act, 'draft'>>()
  const [busy, setBusy] = useState(false)
  const offered = ACTS.filter(({ act }) => report.abilities[act])
  const first = offered.find(({ act }) => ONWARD.has(act))?.act
  if (offered.length === 0) return <p className={styles.quiet}>{t('one.nothingToDo')}</p>

  async function startDraft(): Promise<void> {
    setBusy(true)
    try {
      await draft(report.id, { version: report.version })
      tellDone({ message: t('draft.done') })
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <fieldset className={styles.acts} aria-label={t('one.acts')}>
      {offered.map(({ act, icon: Sign }) => (
        <Button
          key={act}
          variant={act === first ? 'filled' : 'default'}
          loading={act === 'draft' && busy}
          leftSection={<Sign size={18} aria-hidden />}
          onClick={() => (act === 'draft' ? void startDraft() : setAsking(act))}
        >
          {label(`acts.${act}`)}
        </Button>
      ))}
      {asking !== undefined && <ActDialog act={asking} report={report} onClose={() => setAsking(undefined)} />}
    </fieldset>
  )
}

interface ActDialogProps extends OfReport {
  readonly act: Exclude<Act, 'draft'>
  readonly onClose: () => void
}

function ActDialog({ act, ...one }: ActDialogProps): ReactNode {
  switch (act) {
    case 'change':
      return <ChangeDialog {...one} />
    case 'close':
      return <CloseDialog {...one} />
    case 'reopen':
      return <ReopenDialog {...one} />
    case 'submit':
      return <SubmitDialog {...one} />
    case 'issue':
      return <IssueDialog {...one} />
    case 'correct':
      return <CorrectDialog {...one} />
    default:
      return act satisfies never
  }
}
