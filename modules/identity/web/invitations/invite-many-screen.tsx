import {
  BackLink,
  ImportWizard,
  PageHeader,
  shownPreview,
  tellDone,
  useGo,
  useImportWords,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { usePeopleCommands } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'

/** A whole hall from Excel: looked at first, then everybody is invited or nobody. */
export function InviteManyScreen() {
  const t = useWords(PEOPLE_WORDS)
  const said = useImportWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const { previewInvitations, importInvitations } = usePeopleCommands()
  return (
    <>
      <BackLink to={paths.invitations}>{t('back.invitations')}</BackLink>
      <PageHeader title={t('invitations.importTitle')} lead={t('invitations.importLead')} />
      <ImportWizard
        templateHref={`/api/v1/councils/${council}/invitations/sheet/template`}
        preview={async (file, sheet) => shownPreview(await previewInvitations(file, sheet), said)}
        confirm={async (file, sheet) => ({ written: (await importInvitations(file, sheet)).ids.length })}
        onDone={(count) => {
          tellDone({ message: t('invitations.imported', { count }) })
          go(paths.invitations)
        }}
      />
    </>
  )
}
