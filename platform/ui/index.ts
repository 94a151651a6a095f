/** What every screen stands on: the visual language, the typed API, live events, texts, and what a module offers. */
export { api, type FieldError, type Problem, ProblemError, problemOf, replyOf } from './api/index.ts'
export { chooseCapacity, chosenCapacity, forgetCapacity, onForbidden, onSignedOut } from './api/index.ts'
export { BackLink } from './back-link.tsx'
export { CapacityChoice, type ChoiceOfCapacity, useCapacityChoice } from './capacity-choice.tsx'
export { ClearTriple, type ClearTripleProps } from './clear-triple.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx'
export { DetailDrawer, type DetailDrawerProps } from './detail-drawer.tsx'
export { type FigureState, type FigureValue, figureLabels } from './figure/figure-value.ts'
export { OpeningFigure, type OpeningFigureProps } from './figure/opening-figure.tsx'
export { Dialog, type DialogProps } from './dialog.tsx'
export { type Filter, FilterBar, type FilterBarProps } from './filter-bar.tsx'
export { DateInput, type DateInputProps } from './form/date-input.tsx'
export { dropAllDrafts } from './form/drafts.ts'
export { CheckField, ChoiceField, DateField, LongTextField, type Option, TextField } from './form/fields.tsx'
export { Form, type FormProps } from './form/form.tsx'
export { type Draft, useDraft } from './form/use-draft.ts'
export { type FormOptions, type FormState, useForm } from './form/use-form.ts'
export { useImportWords, withImportWords } from './import/import-words.ts'
export { ImportWizard, type ImportWizardProps } from './import/import-wizard.tsx'
export type { ImportFault, ImportPreview } from './import/preview.ts'
export { shownPreview } from './import/shown-preview.ts'
export {
  addMessages,
  currentLanguage,
  type Language,
  languages,
  type MessageLoaders,
  type Messages,
  say,
  startLanguage,
  switchLanguage,
  useText,
  useWords,
  type Words,
} from './language.ts'
export { type LiveEvent, type LiveState, useLive, useLiveQueries, useLiveState } from './live/index.ts'
export { useLocale } from './locale.ts'
export { type MapArea, type MapDrawingProps, MapView } from './map/map-view.tsx'
export { comesAsGuest, type Me, MeProvider, meQuery, type MyCapacity, useMe, useMyCouncil } from './me.tsx'
export {
  menuOf,
  type NavigationId,
  type NavigationItem,
  navigationOrder,
  type PaletteCommand,
  type ScreenRoute,
  type TodayCard,
  type Trail,
  type TrailWords,
  type WebModule,
} from './module.ts'
export { AppLink, type AppLinkProps, type UrlState, useGo, useRouteParam, useUrlState } from './navigation.tsx'
export { PageHeader, type PageHeaderProps } from './page-header.tsx'
export { Panel, type PanelProps } from './panel.tsx'
export { applyTextSize, type Density, type TextSize, useDensity, useTextSize } from './preferences.ts'
export { createQueries } from './queries.ts'
export { saveFile } from './save-file.ts'
export { ShareLink, type ShareLinkProps } from './share-link.tsx'
export { ConflictState, type ConflictStateProps } from './states/conflict-state.tsx'
export {
  EmptyState,
  type EmptyStateProps,
  ErrorState,
  ForbiddenState,
  LoadingState,
  NotFoundState,
  OfflineBanner,
  OfflineNotice,
  SampleBanner,
  useOnline,
} from './states/states.tsx'
export { VersionConflict, type VersionConflictProps } from './states/version-conflict.tsx'
export { StatusBadge } from './status-badge.tsx'
export { type Column, type Sort } from './table/columns.ts'
export { DataTable, type DataTableProps } from './table/data-table.tsx'
export { type KeysetPage, useKeysetList } from './table/keyset-list.ts'
export { Thread, type ThreadProps } from './thread/thread.tsx'
export { type ThreadStep, threadSteps } from './thread/thread-geometry.ts'
export { resolveCssVariables, theme } from './theme.ts'
export { uiMessages } from './messages.ts'
export { type Tone, tones, toneText, toneTint } from './tokens.ts'
export { type Done, tellDone, tellRefused } from './undo-toast.tsx'
export { goToTop, useTop } from './use-top.ts'
