-- A letter that carries petitions to a body while it goes through approval; its number comes when it is issued.

create table voters.forward_letter (
  council_id uuid not null references councils.council,
  id uuid not null,
  agency_id uuid not null,
  assigned_id uuid,
  person_name text,
  person_title text,
  work text,
  made_by uuid not null references identity.account,
  made_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, agency_id) references councils.agency,
  foreign key (council_id, assigned_id) references councils.agency,
  check ((person_name is null) = (person_title is null))
);
select platform.protect('voters.forward_letter', 'council');

-- The letter in which a petition waits to go out; it leaves the letter when that is issued or withdrawn.
alter table voters.petition add column letter_id uuid;
alter table voters.petition
  add constraint petition_in_letter foreign key (council_id, letter_id) references voters.forward_letter not valid;
alter table voters.petition validate constraint petition_in_letter;
create index petition_of_letter on voters.petition (council_id, letter_id) where letter_id is not null;

alter table voters.petition drop constraint petition_state_check;
alter table voters.petition
  add constraint petition_state_check check (state in ('recorded', 'classified', 'duplicate', 'answeredOnSpot',
    'awaitingSignature', 'forwarded', 'acknowledged', 'returned', 'answered', 'informed', 'closed')) not valid;
alter table voters.petition validate constraint petition_state_check;
