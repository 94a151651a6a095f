import {
  BackLink,
  type ImportPreview,
  ImportWizard,
  PageHeader,
  tellDone,
  useGo,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { usePeopleCommands } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'

/** A whole hall from Excel: looked at first, then everybody is invited or nobody. */
export function InviteManyScreen() {
  const t = useWords(PEOPLE_WORDS)
  const go = useGo()
  const { id: council } = useMyCouncil()
  const { previewInvitations, importInvitations } = usePeopleCommands()
  return (
    <>
      <BackLink to={paths.invitations}>{t('back.invitations')}</BackLink>
      <PageHeader title={t('invitations.importTitle')} lead={t('invitations.importLead')} />
      <ImportWizard
        templateHref={`/api/v1/councils/${council}/invitations/sheet/template`}
        preview={async (file, sheet) => shown(await previewInvitations(file, sheet), t)}
        confirm={async (file, sheet) => ({ written: (await importInvitations(file, sheet)).ids.length })}
        onDone={(count) => {
          tellDone({ message: t('invitations.imported', { count }) })
          go(paths.invitations)
        }}
      />
    </>
  )
}

type Found = Awaited<ReturnType<ReturnType<typeof usePeopleCommands>['previewInvitations']>>
type Say = (path: string, values: Readonly<Record<string, string | number>>) => string

/** The server's preview in the wizard's shape, reasons in words. */
function shown(found: Found, t: Say): ImportPreview {
  const { headers, rows, numbers } = found.sample
  const faults = (kind: 'error' | 'warning') =>
    found.problems
      .filter((problem) => problem.kind === kind)
      .map(({ row, header, column, found: text, reason, params }) => ({
        row,
        column: header ?? column ?? t('invitations.wholeRow', {}),
        found: text,
        reason: t(`invitations.reasons.${reason}`, params),
      }))
  return {
    total: found.rows,
    columns: headers.map((label, place) => ({ key: String(place), label })),
    rows: rows.map((cells, place) => ({
      row: numbers[place] ?? place + 1,
      cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
    })),
    faults: faults('error'),
    faultCount: found.errorCount,
    warnings: faults('warning'),
    sheets: { read: found.sheet, all: found.sheets },
  }
}
