-- Công văn đôn đốc: a letter that lists all that is overdue at one agency. What it lists is fixed when it is drawn up, so
-- that what is approved and signed is what is sent; from its issue on it is a reminder of each.
create table commitments.urging (
  council_id uuid not null references councils.council,
  id uuid not null,
  agency_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'issued', 'dropped')),
  drawn_on date not null,
  drawn_by uuid not null references identity.account,
  -- The day before which the agency is asked to answer.
  answer_by date not null,
  letter_number text,
  letter_date date,
  letter_signer text,
  letter_file_id uuid,
  letter_file_name text,
  letter_file_kind text,
  letter_file_bytes bigint,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, agency_id) references councils.agency,
  check (answer_by > drawn_on),
  check ((state = 'issued') = (letter_number is not null)),
  check ((letter_number is null) = (letter_date is null)),
  check (num_nulls(letter_file_id, letter_file_name, letter_file_kind, letter_file_bytes) in (0, 4))
);
create unique index urging_is_drawn_up_once on commitments.urging (council_id, agency_id)
  where state in ('draft', 'submitted');
create index urging_by_day on commitments.urging (council_id, drawn_on desc, id desc);
select platform.protect('commitments.urging', 'council');

create table commitments.urging_item (
  council_id uuid not null,
  urging_id uuid not null,
  commitment_id uuid not null,
  position int not null,
  due_on date not null,
  -- Working days from the due date to the day on which the letter was drawn up.
  days_late int not null check (days_late > 0),
  primary key (council_id, urging_id, commitment_id),
  foreign key (council_id, urging_id) references commitments.urging,
  foreign key (council_id, commitment_id) references commitments.commitment
);
create index urging_of_commitment on commitments.urging_item (council_id, commitment_id);
select platform.protect('commitments.urging_item', 'council');

-- A reminder by letter is none by rule: it may come as often as a leader signs one.
alter table commitments.step drop constraint step_reminder_rule_check;
alter table commitments.step add constraint step_reminder_rule_check
  check (reminder_rule in ('manual', 'first', 'second', 'third', 'overdue', 'letter'));
drop index commitments.step_reminds_once_a_rule;
create unique index step_reminds_once_a_rule on commitments.step (council_id, commitment_id, reminder_rule, due_on)
  where kind = 'reminded' and reminder_rule not in ('manual', 'letter');
