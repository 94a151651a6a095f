import { Register } from '#councils'
import {
  AppLink,
  BackLink,
  ImportWizard,
  NotFoundState,
  PageHeader,
  shownPreview,
  useImportWords,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { registerFile, useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'

const BACK: Record<Register, string> = {
  delegates: paths.delegates,
  posts: paths.bodies,
  agencies: paths.agencies,
  'election-units': paths.electionUnits,
  'polling-areas': paths.electionUnits,
}

/** A register from Excel: the file is read, every fault named, and all rows written or none. */
export function ImportScreen() {
  const { nav, t, label } = useCouncilWords()
  const said = useImportWords()
  const { id: council } = useMyCouncil()
  const { previewRegister, importRegister } = useCouncilCommands()
  const register = Register.safeParse(useRouteParam('register')).data
  if (register === undefined) return <NotFoundState action={<AppLink to={paths.home}>{nav('organisation')}</AppLink>} />
  const back = BACK[register]
  return (
    <>
      <BackLink to={back}>{t(`import.back.${register}`)}</BackLink>
      <PageHeader title={label(`import.${register}`)} lead={t('import.lead')} />
      <ImportWizard
        key={register}
        templateHref={registerFile(council, register, 'template')}
        preview={async (file, sheet) => shownPreview(await previewRegister(register, file, sheet), said)}
        confirm={async (file, sheet) => ({ written: (await importRegister(register, file, sheet)).rows })}
      />
    </>
  )
}
