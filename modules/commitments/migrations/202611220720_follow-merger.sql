-- When units merge, another agency answers from a day on. What was assigned, answered and judged stays as it was; only the
-- address moves, by the system alone, and each move stands here.
create table commitments.agency_change (
  council_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  merger_id uuid not null,
  from_agency_id uuid not null,
  into_agency_id uuid not null,
  on_day date not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (council_id, id),
  foreign key (council_id, commitment_id) references commitments.commitment,
  foreign key (council_id, from_agency_id) references councils.agency,
  foreign key (council_id, into_agency_id) references councils.agency
);
create index agency_change_by_merger on commitments.agency_change (council_id, merger_id, from_agency_id);
create index agency_change_of_commitment on commitments.agency_change (council_id, commitment_id);
select platform.protect('commitments.agency_change', 'council');

create or replace function commitments.refuse_other_words() returns trigger language plpgsql as $$
begin
  if (new.kind, new.source_kind, new.source_id, new.work, new.issued_on, new.letter_number)
     is distinct from
     (old.kind, old.source_kind, old.source_id, old.work, old.issued_on, old.letter_number)
     or (new.agency_id <> old.agency_id and current_user <> 'app_system') then
    raise exception 'what was assigned is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- A step is addressed like its commitment: who answers from now on reads what happened before. Nothing else of it moves.
create function commitments.refuse_other_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or current_user <> 'app_system'
     or to_jsonb(new) - 'agency_id' is distinct from to_jsonb(old) - 'agency_id' then
    raise exception 'step is append-only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger step_stays on commitments.step;
create trigger step_stays before update or delete on commitments.step
  for each row execute function commitments.refuse_other_step();
