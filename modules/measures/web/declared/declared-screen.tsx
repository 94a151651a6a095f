import { Button } from '@mantine/core'
import {
  BackLink,
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  PageHeader,
  tellDone,
  tellRefused,
  useMe,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconPencilPlus, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import {
  catalogueQuery,
  declaredQuery,
  type DeclaredView,
  useMeasureActs,
  useMeasuresLive,
} from '../measures.queries.ts'
import { measurePaths } from '../shared/paths.ts'
import { signsForFigures } from '../shared/role-acts.ts'
import { useMeasureWords } from '../shared/words.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { DeclareDialog } from './declare-dialog.tsx'
import styles from './declared.module.css'

type Asked = { readonly act: 'declare' } | { readonly act: 'correct' | 'withdraw'; readonly figure: DeclaredView }

/** Số kê khai: the totals typed in with source and signer, and what may be done with each. */
export function DeclaredScreen() {
  useMeasuresLive()
  const { t, label, said, day, count, period } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const maySign = signsForFigures(useMe())
  const [asking, setAsking] = useState<Asked>()
  const declared = useQuery(declaredQuery(council))
  const catalogue = useQuery(catalogueQuery(council))
  const nameOf = ({ measure }: DeclaredView) => {
    const card = catalogue.data?.find(({ id }) => id === measure)
    return card === undefined ? measure : said(card.name)
  }
  const columns: readonly Column<DeclaredView>[] = [
    { id: 'measure', header: t('declared.measure'), cell: nameOf, onCard: 'title' },
    { id: 'period', header: t('declared.period'), cell: ({ kind, from, to }) => period({ kind, from, to }) },
    { id: 'kind', header: t('declared.kind'), cell: ({ declaredAs }) => label(`values.${declaredAs}`) },
    { id: 'value', header: t('declared.value'), align: 'end', cell: ({ value }) => <strong>{count(value)}</strong> },
    { id: 'source', header: t('declared.source'), cell: ({ source }) => source },
    {
      id: 'signer',
      header: t('declared.signer'),
      cell: ({ signerName, signerTitle, signedOn }) => `${signerName}, ${signerTitle}, ${day(signedOn)}`,
    },
    {
      id: 'acts',
      header: t('declared.acts'),
      cell: (figure) => (
        <span className={styles.acts}>
          {figure.abilities.correct && (
            <Button variant="default" onClick={() => setAsking({ act: 'correct', figure })}>
              {label('acts.correctFigure')}
            </Button>
          )}
          {figure.abilities.withdraw && (
            <Button variant="default" onClick={() => setAsking({ act: 'withdraw', figure })}>
              {label('acts.withdrawFigure')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  const close = () => setAsking(undefined)
  return (
    <>
      <BackLink to={measurePaths.figures}>{t('back')}</BackLink>
      <PageHeader
        title={t('declaredTitle')}
        lead={t('declared.lead')}
        action={
          maySign && (
            <Button
              leftSection={<IconPencilPlus size={20} aria-hidden />}
              onClick={() => setAsking({ act: 'declare' })}
            >
              {label('acts.declareFigure')}
            </Button>
          )
        }
      />
      <DataTable
        caption={t('declaredTitle')}
        columns={columns}
        rows={declared.data ?? []}
        loading={declared.isPending}
        error={declared.error}
        onRetry={() => void declared.refetch()}
        rowKey={({ id }) => id}
        rowName={nameOf}
        empty={
          <EmptyState icon={IconTable} title={t('declared.emptyTitle')}>
            {t('declared.empty')}
          </EmptyState>
        }
      />
      {asking?.act === 'declare' && <DeclareDialog measures={catalogue.data ?? []} onClose={close} />}
      {asking?.act === 'correct' && <CorrectDialog figure={asking.figure} onClose={close} />}
      {asking?.act === 'withdraw' && (
        <WithdrawDialog figure={asking.figure} name={nameOf(asking.figure)} onClose={close} />
      )}
    </>
  )
}

interface WithdrawDialogProps {
  readonly figure: DeclaredView
  readonly name: string
  readonly onClose: () => void
}

/** Takes a typed total back, with the reason; undoing types it again as it was. */
function WithdrawDialog({ figure, name, onClose }: WithdrawDialogProps) {
  const { t, label } = useMeasureWords()
  const { withdrawDeclared, declareFigure } = useMeasureActs()
  const [busy, setBusy] = useState(false)

  async function withdraw(reason: string): Promise<void> {
    const { id, version, measure, declaredAs, kind, from, to, value, source, signerName, signerTitle, signedOn, note } =
      figure
    setBusy(true)
    try {
      await withdrawDeclared(id, { reason, version })
      const signed = { source, signerName, signerTitle, signedOn, note }
      tellDone({
        message: t('declared.withdrawn'),
        undo: async () =>
          void (await declareFigure({ measure, declaredAs, period: { kind, from, to }, value, ...signed })),
      })
      onClose()
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('declared.withdrawTitle', { measure: name })}
      detail={t('declared.withdrawDetail')}
      verb={label('acts.withdrawFigure')}
      reasonLabel={t('complete.reason')}
      busy={busy}
      onConfirm={(reason) => void withdraw(reason)}
    />
  )
}
