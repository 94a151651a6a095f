// Written by `npm run generate` from the migrations; not by hand.

import type { Generated } from 'kysely'

export interface ApprovalsChain {
  council_id: string
  id: string
  kind: string
  valid_from: string
  steps: unknown
  set_by: string
  set_at: string
}

export interface ApprovalsDelegation {
  council_id: string
  id: string
  from_assignment: string
  to_account: string
  form: string
  starts_on: string
  ends_on: string
  ended_on: string | null
  basis: string | null
  recorded_by: string
  recorded_at: string
  version: Generated<number>
  kinds: Generated<string[]>
}

export interface ApprovalsDocument {
  council_id: string
  paper_id: string
  round: number
  model: unknown
  file_id: string | null
  file_name: string | null
  file_bytes: number | null
  file_kind: string | null
}

export interface ApprovalsNumberCounter {
  council_id: string
  year: number
  code: string
  last: number
}

export interface ApprovalsOwnDocument {
  council_id: string
  id: string
  type: string
  excerpt: string
  receivers: string
  signed_for: string
  file_id: string
  file_name: string
  file_kind: string
  file_bytes: number
  made_by: string
  made_at: string
  version: Generated<number>
}

export interface ApprovalsPaper {
  council_id: string
  id: string
  kind: string
  form: string
  subject_kind: string
  subject_id: string
  title: string
  summary: string
  path: string
  code: string | null
  chain: unknown
  state: string
  round: number
  stage: number
  submitted_by: string
  submitted_name: string
  submitted_title: string
  submitted_on: string
  moved_at: string
  signer_name: string | null
  signer_title: string | null
  authority: unknown
  signed_on: string | null
  signed_file_id: string | null
  signed_file_name: string | null
  signed_file_bytes: number | null
  number: string | null
  number_value: number | null
  issued_code: string | null
  issued_on: string | null
  issued_year: Generated<number | null>
  search_key: string
  version: Generated<number>
  is_open: Generated<boolean>
}

export interface ApprovalsSetting {
  council_id: string
  numbers: string
  version: Generated<number>
}

export interface ApprovalsStep {
  council_id: string
  id: string
  paper_id: string
  position: number
  kind: string
  round: number
  stage: number
  on_day: string
  at: string
  account_id: string
  account_name: string
  account_title: string
  decided_by: string
  decided_name: string
  decided_title: string
  form: string | null
  for_name: string | null
  for_title: string | null
  way: string
  own: Generated<boolean>
  reason: string | null
  authority: unknown
  file_id: string | null
  file_name: string | null
  file_kind: string | null
  file_bytes: number | null
  undoes: string | null
  decision_number: string | null
}

export interface ApprovalsUpload {
  council_id: string
  file_id: string
  account_id: string
  purpose: string
  name: string
  kind: string
  bytes: number
  at: string
}

export interface ApprovalsWaiting {
  council_id: string
  holder: string
  moved_at: string
  paper_id: string
  kind: string
  state: string
}

export interface AuditChainHead {
  council_id: string
  seq: number
  hash: Buffer
}

export interface AuditCorrection {
  council_id: string
  id: string
  account_id: string
  holding: string
  wish: string
  asked_at: string
  state: Generated<string>
  answer: string | null
  answered_at: string | null
  answered_by: string | null
  version: Generated<number>
}

export interface AuditEntry {
  council_id: string
  id: string
  arrived: Generated<number>
  at: string
  account_id: string | null
  person_id: string | null
  login_id: string | null
  role: string | null
  acting_council_id: string | null
  body_id: string | null
  agency_id: string | null
  system: string | null
  kind: string
  subject_kind: string
  subject_id: string
  before: unknown
  after: unknown
  fields: string[] | null
  request_id: string | null
  seq: number | null
  digest: Buffer | null
  prev: Buffer | null
  hash: Buffer | null
}

export interface AuditRetention {
  rule: string
  days: number | null
  version: Generated<number>
}

export interface CommitmentsAgencyChange {
  council_id: string
  id: string
  commitment_id: string
  merger_id: string
  from_agency_id: string
  into_agency_id: string
  on_day: string
  at: string
  undone_at: string | null
}

export interface CommitmentsAnswer {
  council_id: string
  id: string
  agency_id: string
  class: string
  leaf: string | null
  text: string
  roadmap_until: string | null
  letter_number: string
  letter_date: string
  letter_signer: string | null
  entered_by: string
  account_id: string | null
  at: string
  letter_id: string | null
}

export interface CommitmentsAnswerFile {
  council_id: string
  answer_id: string
  file_id: string
  agency_id: string
  position: number
  name: string
  kind: string
  bytes: number
}

export interface CommitmentsCommitment {
  council_id: string
  id: string
  kind: string
  source_kind: string
  source_id: string
  reference: string | null
  field: string | null
  agency_id: string
  through_id: string | null
  person_name: string | null
  person_title: string | null
  work: string
  product: string | null
  issued_on: string
  first_due_on: string | null
  due_days: number | null
  due_unit: string | null
  due_key: string | null
  due_basis: string | null
  due_article: string | null
  due_verified: Generated<boolean>
  letter_number: string | null
  letter_date: string | null
  letter_signer: string | null
  letter_file_id: string | null
  letter_file_name: string | null
  letter_file_kind: string | null
  letter_file_bytes: number | null
  search_key: string
  state: string
  round: number
  due_on: string | null
  clock_on: string | null
  sort_on: Generated<string>
  assigned_on: string
  acknowledged_on: string | null
  answered_on: string | null
  first_answered_on: string | null
  answer_id: string | null
  answer_class: string | null
  judged_on: string | null
  judgement: string | null
  missing: string | null
  next_step: string | null
  opinion: string | null
  resolved_on: string | null
  closed_on: string | null
  extension_asked: string | null
  reminded_on: string | null
  version: Generated<number>
  follower_id: string | null
}

export interface CommitmentsSavedView {
  council_id: string
  id: string
  account_id: string
  name: string
  asked: unknown
  at: string
}

export interface CommitmentsStep {
  council_id: string
  id: string
  commitment_id: string
  agency_id: string
  kind: string
  recorded: Generated<number>
  on_day: string
  at: string
  by_side: string
  account_id: string | null
  text: string | null
  due_on: string | null
  answer_id: string | null
  answer_class: string | null
  roadmap_until: string | null
  judgement: string | null
  next_step: string | null
  opinion: string | null
  reminder_rule: string | null
  undoes: string | null
}

export interface CommitmentsUpload {
  council_id: string
  file_id: string
  account_id: string
  purpose: string
  name: string
  kind: string
  bytes: number
  at: string
}

export interface CommitmentsUrging {
  council_id: string
  id: string
  agency_id: string
  state: string
  drawn_on: string
  drawn_by: string
  answer_by: string
  letter_number: string | null
  letter_date: string | null
  letter_signer: string | null
  letter_file_id: string | null
  letter_file_name: string | null
  letter_file_kind: string | null
  letter_file_bytes: number | null
  version: Generated<number>
  recalled_on: string | null
}

export interface CommitmentsUrgingItem {
  council_id: string
  urging_id: string
  commitment_id: string
  position: number
  due_on: string
  days_late: number
}

export interface CouncilsAgency {
  council_id: string
  id: string
  kind: string
  name: string
  short_name: string | null
  parent_id: string | null
  unit_id: string | null
  starts_on: string | null
  ended_on: string | null
  sort_key: string
  search_key: string
  version: Generated<number>
}

export interface CouncilsAgencyField {
  council_id: string
  agency_id: string
  field: string
}

export interface CouncilsAgencyHead {
  council_id: string
  id: string
  agency_id: string
  full_name: string
  title: string
  capacity: string
  starts_on: string
  ended_on: string | null
}

export interface CouncilsBody {
  council_id: string
  id: string
  term_id: string
  kind: string
  name: string
  starts_on: string
  ended_on: string | null
  sort_key: string
  version: Generated<number>
}

export interface CouncilsBodyElectionUnit {
  council_id: string
  body_id: string
  election_unit_id: string
}

export interface CouncilsBodySeat {
  council_id: string
  body_id: string
  role: string
  seats: number
}

export interface CouncilsCouncil {
  council_id: string
  unit_id: string
  level: string
  name: string
  superior_id: string | null
  version: Generated<number>
  closed_at: string | null
}

export interface CouncilsElectionResult {
  council_id: string
  election_unit_id: string
  voters: number
  voted: number
  ballots_valid: number
  ballots_invalid: number
  document: string | null
  version: Generated<number>
}

export interface CouncilsElectionUnit {
  council_id: string
  id: string
  term_id: string
  number: number
  territory: string
  seats: number
  valid_votes: number | null
  voters: number | null
  decision_by: string | null
  decision_reason: string | null
  removed_at: string | null
  version: Generated<number>
}

export interface CouncilsField {
  code: string
  name_vi: string
  name_en: string
  position: number
}

export interface CouncilsMandate {
  council_id: string
  id: string
  person_id: string
  term_id: string
  election_unit_id: string | null
  origin: string
  re_elected: boolean
  self_nominated: boolean
  nominated_by: string | null
  votes_won: number | null
  certificate: string | null
  version: Generated<number>
}

export interface CouncilsMandateEvent {
  council_id: string
  id: string
  mandate_id: string
  kind: string
  on_day: string
  decided_by: string
  document: string | null
  note: string | null
  recorded: Generated<number>
  state: Generated<string>
}

export interface CouncilsMandateEventUndo {
  council_id: string
  event_id: string
  reason: string
  undone_at: string
}

export interface CouncilsMerger {
  council_id: string
  id: string
  successor_id: string
  into_council_id: string | null
  on_day: string
  basis: string
  recorded_at: string
  undone_at: string | null
  undo_reason: string | null
}

export interface CouncilsMergerMove {
  council_id: string
  merger_id: string
  place: number
  kind: string
  facts: unknown
}

export interface CouncilsOpening {
  council_id: string
  opened_by: string
  opened_on: string
  handed_over_on: string | null
}

export interface CouncilsPerson {
  council_id: string
  id: string
  full_name: string
  sex: string
  born_on: string | null
  hometown: string | null
  occupation: string | null
  workplace: string | null
  position: string | null
  party_member: boolean
  education: string | null
  specialisation: string | null
  political_theory: string | null
  sort_key: string
  search_key: string
  version: Generated<number>
}

export interface CouncilsPersonSensitive {
  council_id: string
  person_id: string
  ethnicity: string | null
  religion: string | null
  residence: string | null
  phone: string | null
  email: string | null
}

export interface CouncilsPollingArea {
  council_id: string
  id: string
  election_unit_id: string
  number: number
  place: string
  voters: number | null
  territory: string | null
  removed_at: string | null
  version: Generated<number>
}

export interface CouncilsPortrait {
  council_id: string
  id: string
  person_id: string
  file_id: string
  added_at: string
  shown: boolean
  hidden_at: string | null
}

export interface CouncilsPost {
  council_id: string
  id: string
  body_id: string
  mandate_id: string
  role: string
  title: string | null
  origin: string
  full_time: boolean
  starts_on: string
  ended_on: string | null
  end_reason: string | null
  document: string | null
  end_document: string | null
  ended_by_event: string | null
  decision_by: string | null
  decision_reason: string | null
  withdrawn_at: string | null
  version: Generated<number>
}

export interface CouncilsTerm {
  council_id: string
  id: string
  ordinal: number
  ordinal_basis: string
  from_year: number
  to_year: number
  elected_on: string | null
  starts_on: string
  ended_on: string | null
  assigned_seats: number
  population: number | null
  version: Generated<number>
}

export interface CouncilsUnit {
  id: Generated<string>
  code: string
  level: string
  kind: string
  name: string
  full_name: string
  parent_id: string | null
  mountain_or_island: Generated<boolean>
  starts_on: string | null
  ended_on: string | null
  sort_key: string
  search_key: string
}

export interface CouncilsUnitSuccession {
  predecessor_id: string
  successor_id: string
  on_day: string
  extent: string
  basis: string
}

export interface IdentityAccount {
  id: string
  login_name: string
  display_name: string
  person_id: string | null
  disabled_at: string | null
  created_at: string
  version: Generated<number>
}

export interface IdentityAssignment {
  council_id: string
  id: string
  account_id: string
  role: string
  title: string
  body_id: string | null
  agency_id: string | null
  valid_from: string
  valid_to: string | null
  granted_by: string | null
  version: Generated<number>
}

export interface IdentityChallenge {
  token_hash: string
  purpose: string
  account_id: string | null
  secret: string | null
  tries: Generated<number>
  made_at: string
  expires_at: string
}

export interface IdentityContact {
  account_id: string
  email: string | null
  phone: string | null
  version: Generated<number>
  changed_at: string
}

export interface IdentityCredential {
  account_id: string
  password_hash: string
  must_change: Generated<boolean>
  changed_at: string
}

export interface IdentityDeskPass {
  council_id: string
  id: string
  account_id: string
  issued_by: string
  issued_at: string
  expires_at: string
  used_at: string | null
  used_from: string | null
  login_id: string | null
  revoked_at: string | null
  refused: Generated<number>
  refused_at: string | null
  refused_from: string | null
}

export interface IdentityDevice {
  council_id: string
  id: string
  number: string
  note: string | null
  cookie_hash: string | null
  added_at: string
  retired_at: string | null
  version: Generated<number>
}

export interface IdentityFailedCode {
  id: string
  lookup: string
  address: string
  at: string
}

export interface IdentityFailedSignIn {
  id: string
  login_name: string
  address: string
  at: string
}

export interface IdentityHandover {
  council_id: string
  id: string
  from_account: string
  to_account: string
  on_day: string
  state: string
  planned_at: string
  planned_by: string
  planned_as: string
  planned_login: string
  done_at: string | null
  cancelled_at: string | null
  version: Generated<number>
  not_done_at: string | null
}

export interface IdentityHandoverItem {
  council_id: string
  handover_id: string
  kind: string
  item_id: string
  position: number
  title: string
  path: string
  due: string | null
}

export interface IdentityInvitation {
  council_id: string
  id: string
  purpose: string
  display_name: string
  login_name: string
  email: string | null
  role: string | null
  title: string | null
  body_id: string | null
  agency_id: string | null
  valid_from: string | null
  account_id: string | null
  made_at: string
  made_by: string
  way: string | null
  issued_at: string | null
  expires_at: string | null
  redeemed_at: string | null
  revoked_at: string | null
  version: Generated<number>
  valid_to: string | null
  issued_by: string | null
}

export interface IdentityKnownBrowser {
  account_id: string
  browser_key: string
  agent: string
  first_at: string
  last_at: string
}

export interface IdentityLending {
  council_id: string
  id: string
  device_id: string
  account_id: string | null
  holder_name: string
  lent_at: string
  lent_by: string
  returned_at: string | null
  returned_by: string | null
}

export interface IdentityLinkedIdentity {
  id: string
  issuer: string
  subject: string
  account_id: string
  label: string
  linked_at: string
  linked_by: string
}

export interface IdentityLogin {
  id: string
  account_id: string
  token_hash: string
  created_at: string
  last_seen_at: string
  expires_at: string
  revoked_at: string | null
  address: string
  agent: string
  only_council: string | null
  device_id: string | null
  method: Generated<string>
  browser_key: string | null
  new_browser: Generated<boolean>
  noticed_at: string | null
  second_step: string | null
}

export interface IdentityOneTimeCode {
  lookup: string
  code_hash: string
  purpose: string
  council_id: string
  subject_id: string
  expires_at: string
  spent_at: string | null
  replaced_at: string | null
}

export interface IdentityPasskey {
  id: string
  account_id: string
  credential_id: string
  public_key: string
  counter: number
  transports: string[]
  name: string
  made_at: string
  last_used_at: string | null
}

export interface IdentityPendingIdentity {
  id: string
  issuer: string
  subject: string
  label: string
  email: string | null
  code: string
  tried_at: string
  expires_at: string
}

export interface IdentityRecoveryCode {
  account_id: string
  code_hash: string
  made_at: string
  used_at: string | null
}

export interface IdentitySecondFactorRule {
  council_id: string
  roles: string[]
  required_from: string
  version: Generated<number>
}

export interface IdentitySetupLink {
  token_hash: string
  made_at: string
  used_at: string | null
}

export interface IdentitySignInAttempt {
  id: string
  name_key: string
  account_id: string | null
  at: string
  method: string
  outcome: string
  address: string
  agent: string
  browser_key: string | null
}

export interface IdentityTotp {
  account_id: string
  sealed_key: string
  made_at: string
  confirmed_at: string | null
  last_step: Generated<number>
}

export interface LawbookBasisReplacement {
  basis_id: string
  replaced_id: string
  in_force_to: string | null
  replaced_by: string | null
  origin: string
}

export interface LawbookHoliday {
  id: Generated<string>
  date: string
  kind: string
  name: string
  basis: string | null
  provisional: boolean
  version: Generated<number>
}

export interface LawbookHolidayChange {
  date: string
  position: Generated<number>
  before: unknown
}

export interface LawbookLegalBasis {
  id: Generated<string>
  code: string
  number: string
  title: string
  issuer: string
  issued_on: string | null
  in_force_from: string | null
  in_force_to: string | null
  replaced_by: string | null
  origin: string
  search_key: string
  version: Generated<number>
}

export interface LawbookOwnParameter {
  council_id: string
  id: string
  key: string
  value: unknown
  from_day: string
  to_day: string | null
  regulation: string
  article: string | null
  version: Generated<number>
}

export interface LawbookParameter {
  id: Generated<string>
  key: string
  level: string
  value: unknown
  from_day: string
  to_day: string | null
  basis_id: string | null
  article: string | null
  status: string
  origin: string
  version: Generated<number>
  confirmed_at: string | null
  confirmed_by: string | null
}

export interface MeasuresDeclaredFigure {
  council_id: string
  id: string
  measure: string
  declared_as: string
  period_kind: string
  starts_on: string
  ends_on: string
  value: number
  source: string
  signer_name: string
  signer_title: string
  signed_on: string
  note: string | null
  entered_by: string
  entered_at: string
  replaces_id: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: Generated<number>
}

export interface MeasuresFrozenFigure {
  council_id: string
  id: string
  subject_kind: string
  subject_id: string
  key: string
  measure: string
  definition_hash: string
  reach: string
  starts_on: string
  ends_on: string
  conditions: unknown
  value: unknown
  declared: number | null
  coverage: unknown
  records: number
  position: number
  frozen_at: string
}

export interface MeasuresFrozenRecord {
  council_id: string
  figure_id: string
  record: string
  record_kind: string
  of_council: string
  day: string
  amount: number
  label: string
  path: string
}

export interface MeasuresSubmission {
  council_id: string
  id: string
  measure_group: string
  period_kind: string
  starts_on: string
  ends_on: string
  signer_name: string
  signer_title: string
  signed_on: string
  entered_by: string
  entered_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: Generated<number>
}

export interface PlatformBackup {
  id: string
  taken_at: string
  finished_at: string
  milliseconds: number
  bytes: number
  rows: number
  files: number
  damaged: number
  seal: string
  with_keys: boolean
  host: string
  drilled_at: string | null
}

export interface PlatformCouncilScope {
  council_id: string
  superior_id: string | null
  level: string
  name: string
  closed_at: string | null
}

export interface PlatformDelivery {
  handler: string
  position: number
  subject_kind: string
  subject_id: string
  attempts: number
  due: string
  state: Generated<string>
  failure: string | null
}

export interface PlatformFile {
  council_id: string
  id: string
  address: string
  name: string
  kind: string
  purpose: string
  bytes: number
  sha256: string
  created_at: string
  created_by: string | null
}

export interface PlatformHandled {
  council_id: string
  event_id: string
  handler: string
  at: Generated<string>
}

export interface PlatformHandler {
  name: string
  event: string
  position: number
}

export interface PlatformIdempotency {
  account_id: string
  key: string
  request_hash: string
  status: number
  reply: unknown
  at: Generated<string>
}

export interface PlatformInstallation {
  only_one: Generated<boolean>
  sample: Generated<boolean>
  made_at: Generated<string>
}

export interface PlatformMail {
  id: string
  recipient: string | null
  subject: string | null
  body: string | null
  written_at: string
  sent_at: string | null
  failed_at: string | null
}

export interface PlatformMigration {
  name: string
  sha256: string
  applied_at: Generated<string>
}

export interface PlatformOutbox {
  council_id: string
  id: string
  arrived: Generated<number>
  name: string
  schema: Generated<number>
  subject_kind: string
  subject_id: string
  audience: string
  agency_id: string | null
  payload: unknown
  at: string
  position: number | null
}

export interface PlatformProtected {
  table_name: string
  class: string
}

export interface PlatformRestoration {
  id: string
  restored_at: string
  taken_at: string
  seal: string
}

export interface PlatformSealerHead {
  one: Generated<boolean>
  position: Generated<number>
}

export interface ReportsReport {
  council_id: string
  id: string
  kind: string
  state: Generated<string>
  period_kind: string
  starts_on: string
  ends_on: string
  occasion: string
  wave_key: string | null
  wave_name: string | null
  styles: Generated<unknown>
  remarks: string | null
  cutoff_id: string | null
  cutoff_on: string | null
  cutoff_signer_name: string | null
  cutoff_signer_title: string | null
  cutoff_lines: unknown
  number: string | null
  code: string | null
  place: string | null
  issued_on: string | null
  issued_year: Generated<number | null>
  authority: unknown
  signer_name: string | null
  recipients: unknown
  issued_text: unknown
  corrects_id: string | null
  correction_number: string | null
  correction_date: string | null
  correction_reason: string | null
  created_by: string
  created_at: string
  version: Generated<number>
  recalled_on: string | null
  recall_decision: string | null
  recall_reason: string | null
}

export interface VotersCodeCounter {
  council_id: string
  year: number
  last: number
}

export interface VotersForwardLetter {
  council_id: string
  id: string
  agency_id: string
  assigned_id: string | null
  person_name: string | null
  person_title: string | null
  work: string | null
  made_by: string
  made_at: string
}

export interface VotersMeeting {
  council_id: string
  id: string
  wave_id: string
  number: number
  on_day: string
  place: string
  unit_id: string | null
  form: string
  method: string
  voters_attending: number
  opinion_turns: number
  chair: string | null
  note: string | null
  version: Generated<number>
}

export interface VotersMeetingDelegate {
  council_id: string
  meeting_id: string
  mandate_id: string
}

export interface VotersPetition {
  council_id: string
  id: string
  code: string
  meeting_id: string | null
  wave_id: string | null
  source_kind: string
  received_on: string
  unit_id: string | null
  content: string
  summary: string | null
  publishable: Generated<boolean>
  competence: string | null
  field: string | null
  collective: Generated<boolean>
  duplicate_of: string | null
  repeat_of: string | null
  answered_on_spot: string | null
  on_spot_answer: string | null
  informed_on: string | null
  informed_how: string | null
  ended_on: string | null
  end_reason: string | null
  search_key: string
  created_at: string
  version: Generated<number>
  state: string
  commitment_id: string | null
  agency_id: string | null
  letter_number: string | null
  letter_date: string | null
  due_on: string | null
  clock_on: string | null
  answered_on: string | null
  answer_class: string | null
  judgement: string | null
  opinion: string | null
  resolved_on: string | null
  letter_id: string | null
}

export interface VotersPetitionVoter {
  council_id: string
  petition_id: string
  person_id: string | null
  full_name: string | null
  address: string | null
  phone: string | null
}

export interface VotersWave {
  council_id: string
  id: string
  name: string
  kind: string
  session_name: string | null
  from_day: string
  to_day: string
  version: Generated<number>
}

export interface Tables {
  'approvals.chain': ApprovalsChain
  'approvals.delegation': ApprovalsDelegation
  'approvals.document': ApprovalsDocument
  'approvals.number_counter': ApprovalsNumberCounter
  'approvals.own_document': ApprovalsOwnDocument
  'approvals.paper': ApprovalsPaper
  'approvals.setting': ApprovalsSetting
  'approvals.step': ApprovalsStep
  'approvals.upload': ApprovalsUpload
  'approvals.waiting': ApprovalsWaiting
  'audit.chain_head': AuditChainHead
  'audit.correction': AuditCorrection
  'audit.entry': AuditEntry
  'audit.retention': AuditRetention
  'commitments.agency_change': CommitmentsAgencyChange
  'commitments.answer': CommitmentsAnswer
  'commitments.answer_file': CommitmentsAnswerFile
  'commitments.commitment': CommitmentsCommitment
  'commitments.saved_view': CommitmentsSavedView
  'commitments.step': CommitmentsStep
  'commitments.upload': CommitmentsUpload
  'commitments.urging': CommitmentsUrging
  'commitments.urging_item': CommitmentsUrgingItem
  'councils.agency': CouncilsAgency
  'councils.agency_field': CouncilsAgencyField
  'councils.agency_head': CouncilsAgencyHead
  'councils.body': CouncilsBody
  'councils.body_election_unit': CouncilsBodyElectionUnit
  'councils.body_seat': CouncilsBodySeat
  'councils.council': CouncilsCouncil
  'councils.election_result': CouncilsElectionResult
  'councils.election_unit': CouncilsElectionUnit
  'councils.field': CouncilsField
  'councils.mandate': CouncilsMandate
  'councils.mandate_event': CouncilsMandateEvent
  'councils.mandate_event_undo': CouncilsMandateEventUndo
  'councils.merger': CouncilsMerger
  'councils.merger_move': CouncilsMergerMove
  'councils.opening': CouncilsOpening
  'councils.person': CouncilsPerson
  'councils.person_sensitive': CouncilsPersonSensitive
  'councils.polling_area': CouncilsPollingArea
  'councils.portrait': CouncilsPortrait
  'councils.post': CouncilsPost
  'councils.term': CouncilsTerm
  'councils.unit': CouncilsUnit
  'councils.unit_succession': CouncilsUnitSuccession
  'identity.account': IdentityAccount
  'identity.assignment': IdentityAssignment
  'identity.challenge': IdentityChallenge
  'identity.contact': IdentityContact
  'identity.credential': IdentityCredential
  'identity.desk_pass': IdentityDeskPass
  'identity.device': IdentityDevice
  'identity.failed_code': IdentityFailedCode
  'identity.failed_sign_in': IdentityFailedSignIn
  'identity.handover': IdentityHandover
  'identity.handover_item': IdentityHandoverItem
  'identity.invitation': IdentityInvitation
  'identity.known_browser': IdentityKnownBrowser
  'identity.lending': IdentityLending
  'identity.linked_identity': IdentityLinkedIdentity
  'identity.login': IdentityLogin
  'identity.one_time_code': IdentityOneTimeCode
  'identity.passkey': IdentityPasskey
  'identity.pending_identity': IdentityPendingIdentity
  'identity.recovery_code': IdentityRecoveryCode
  'identity.second_factor_rule': IdentitySecondFactorRule
  'identity.setup_link': IdentitySetupLink
  'identity.sign_in_attempt': IdentitySignInAttempt
  'identity.totp': IdentityTotp
  'lawbook.basis_replacement': LawbookBasisReplacement
  'lawbook.holiday': LawbookHoliday
  'lawbook.holiday_change': LawbookHolidayChange
  'lawbook.legal_basis': LawbookLegalBasis
  'lawbook.own_parameter': LawbookOwnParameter
  'lawbook.parameter': LawbookParameter
  'measures.declared_figure': MeasuresDeclaredFigure
  'measures.frozen_figure': MeasuresFrozenFigure
  'measures.frozen_record': MeasuresFrozenRecord
  'measures.submission': MeasuresSubmission
  'platform.backup': PlatformBackup
  'platform.council_scope': PlatformCouncilScope
  'platform.delivery': PlatformDelivery
  'platform.file': PlatformFile
  'platform.handled': PlatformHandled
  'platform.handler': PlatformHandler
  'platform.idempotency': PlatformIdempotency
  'platform.installation': PlatformInstallation
  'platform.mail': PlatformMail
  'platform.migration': PlatformMigration
  'platform.outbox': PlatformOutbox
  'platform.protected': PlatformProtected
  'platform.restoration': PlatformRestoration
  'platform.sealer_head': PlatformSealerHead
  'reports.report': ReportsReport
  'voters.code_counter': VotersCodeCounter
  'voters.forward_letter': VotersForwardLetter
  'voters.meeting': VotersMeeting
  'voters.meeting_delegate': VotersMeetingDelegate
  'voters.petition': VotersPetition
  'voters.petition_voter': VotersPetitionVoter
  'voters.wave': VotersWave
}
