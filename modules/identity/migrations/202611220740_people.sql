-- How people come in, get back in, and pass on what they hold: invitations, the desk, lent devices, handovers.

-- A login made at the desk opens the roles of that council only; one made on a lent device goes with the device.
alter table identity.login
  add column only_council uuid references platform.council_scope,
  add column device_id uuid;
create index login_on_device on identity.login (device_id) where device_id is not null and revoked_at is null;

-- Somebody is asked in: to a role, or back to an account whose password is lost. Nothing here opens anything: the code
-- is in a table of its own.
create table identity.invitation (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  purpose text not null check (purpose in ('role', 'reset')),
  display_name text not null check (length(display_name) between 1 and 200),
  login_name text not null check (login_name = lower(login_name) and length(login_name) between 3 and 100),
  email text check (length(email) <= 254),
  role text,
  title text check (length(title) between 1 and 200),
  body_id uuid,
  agency_id uuid,
  valid_from date,
  -- Whose password is lost; or who took the invitation.
  account_id uuid references identity.account,
  made_at timestamptz not null,
  made_by uuid not null references identity.account,
  -- When a code was last given out, how, and until when it works.
  way text check (way in ('email', 'slip')),
  issued_at timestamptz,
  expires_at timestamptz,
  redeemed_at timestamptz,
  revoked_at timestamptz,
  version int not null default 1,
  primary key (council_id, id),
  check ((purpose = 'role') = (role is not null)),
  check ((role is null) = (title is null) and (role is null) = (valid_from is null)),
  check (purpose = 'role' or account_id is not null),
  check (redeemed_at is null or account_id is not null),
  check (redeemed_at is null or revoked_at is null),
  check ((issued_at is null) = (expires_at is null) and (issued_at is null) = (way is null)),
  check (coalesce(role = 'agencyFocalPoint', false) = (agency_id is not null))
);
create index invitation_by_time on identity.invitation (council_id, made_at desc);
select platform.protect('identity.invitation', 'council');

-- Codes that work once. Four letters find the row, the others are only compared: argon2, as a password.
create table identity.one_time_code (
  lookup text primary key check (lookup ~ '^[a-z2-9]{4}$'),
  code_hash text not null,
  purpose text not null check (purpose in ('invitation', 'desk', 'device')),
  council_id uuid not null,
  subject_id uuid not null,
  expires_at timestamptz not null,
  -- A used or replaced code is kept for a while, so that who shows it again is told so.
  spent_at timestamptz,
  replaced_at timestamptz
);
create index one_time_code_of_subject on identity.one_time_code (subject_id);
create index one_time_code_by_expiry on identity.one_time_code (expires_at);
select platform.protect('identity.one_time_code', 'private');

-- Wrong codes slow down an address that guesses, and the guessing of one code from anywhere; nobody else.
create table identity.failed_code (
  id uuid primary key,
  lookup text not null,
  address text not null,
  at timestamptz not null
);
create index failed_code_by_address on identity.failed_code (address, at);
create index failed_code_by_lookup on identity.failed_code (lookup, at);
create index failed_code_by_time on identity.failed_code (at);
select platform.protect('identity.failed_code', 'private');

-- Machines that the office lends. The machine carries a cookie; only its hash is here.
create table identity.device (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  number text not null check (length(number) between 1 and 40),
  note text check (length(note) <= 200),
  cookie_hash text,
  added_at timestamptz not null,
  retired_at timestamptz,
  version int not null default 1,
  primary key (council_id, id)
);
create unique index device_number_is_unique on identity.device (council_id, lower(number)) where retired_at is null;
create unique index device_by_cookie on identity.device (cookie_hash);
select platform.protect('identity.device', 'council');

create table identity.lending (
  council_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  account_id uuid references identity.account,
  holder_name text not null check (length(holder_name) between 1 and 200),
  lent_at timestamptz not null,
  lent_by uuid not null references identity.account,
  returned_at timestamptz,
  returned_by uuid references identity.account,
  primary key (council_id, id),
  foreign key (council_id, device_id) references identity.device,
  check ((returned_at is null) = (returned_by is null))
);
create unique index device_is_lent_once on identity.lending (council_id, device_id) where returned_at is null;
create index lending_of_device on identity.lending (council_id, device_id, lent_at desc);
select platform.protect('identity.lending', 'council');

-- A way in for one delegate, for two minutes, issued at the desk: who, for whom, when, and what became of it.
create table identity.desk_pass (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  account_id uuid not null references identity.account,
  issued_by uuid not null references identity.account,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_from text,
  login_id uuid references identity.login,
  revoked_at timestamptz,
  -- Shown again after it was used or had run out: how often, last when and from where.
  refused int not null default 0,
  refused_at timestamptz,
  refused_from text,
  primary key (council_id, id)
);
create index desk_pass_by_time on identity.desk_pass (council_id, issued_at desc);
create index desk_pass_of_account on identity.desk_pass (council_id, account_id);
select platform.protect('identity.desk_pass', 'council');

-- All open work of one person passes to another on a day.
create table identity.handover (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  from_account uuid not null references identity.account,
  to_account uuid not null references identity.account,
  on_day date not null,
  state text not null check (state in ('planned', 'done', 'cancelled')),
  planned_at timestamptz not null,
  planned_by uuid not null references identity.account,
  -- In which capacity and login it was planned: the acts of the day it is done are on record in that name.
  planned_as uuid not null,
  planned_login uuid not null,
  done_at timestamptz,
  cancelled_at timestamptz,
  version int not null default 1,
  primary key (council_id, id),
  check (from_account <> to_account),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null))
);
create unique index handover_is_planned_once on identity.handover (council_id, from_account) where state = 'planned';
create index handover_by_time on identity.handover (council_id, planned_at desc);
create index handover_due on identity.handover (on_day) where state = 'planned';
select platform.protect('identity.handover', 'council');

-- What changed hands, as it was called on that day: the list that both sign.
create table identity.handover_item (
  council_id uuid not null,
  handover_id uuid not null,
  kind text not null,
  item_id uuid not null,
  position int not null,
  title text not null,
  path text not null,
  due date,
  primary key (council_id, handover_id, kind, item_id),
  foreign key (council_id, handover_id) references identity.handover
);
select platform.protect('identity.handover_item', 'council');

-- How the office reaches a person; kept apart, because a name is read by many and a telephone number by few.
create table identity.contact (
  account_id uuid primary key references identity.account,
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 40),
  version int not null default 1,
  changed_at timestamptz not null
);
select platform.protect('identity.contact', 'private');

-- As before, with what a login from the desk and a guest may reach.
create or replace function identity.resolve(token_hash text, wanted text, council text, reads_below boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
  signed_in record;
  capacities jsonb;
  acting jsonb;
  target uuid := nullif(council, '')::uuid;
  home uuid;
  reach uuid[];
begin
  select l.id as login_id, l.only_council, a.id as account_id, a.person_id, a.display_name, l.last_seen_at
    into signed_in
    from identity.login l join identity.account a on a.id = l.account_id
    where l.token_hash = resolve.token_hash and l.revoked_at is null and l.expires_at > now() and a.disabled_at is null;
  if not found then
    return jsonb_build_object('outcome', 'no-login');
  end if;

  if signed_in.last_seen_at < now() - interval '5 minutes' then
    update identity.login set last_seen_at = now() where id = signed_in.login_id;
  end if;

  select jsonb_agg(jsonb_build_object(
           'assignment', s.id, 'role', s.role, 'council', s.council_id, 'level', c.level,
           'body', s.body_id, 'agency', s.agency_id) order by (s.council_id = target) desc nulls last, s.valid_from, s.id)
    into capacities
    from identity.assignment s join platform.council_scope c on c.council_id = s.council_id
    where s.account_id = signed_in.account_id
      and (signed_in.only_council is null or s.council_id = signed_in.only_council)
      and s.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);
  if capacities is null then
    return jsonb_build_object('outcome', 'no-capacity');
  end if;

  select capacity into acting from jsonb_array_elements(capacities) capacity
    where wanted = '' or capacity->>'assignment' = wanted limit 1;
  if acting is null then
    return jsonb_build_object('outcome', 'no-capacity');
  end if;

  home := (acting->>'council')::uuid;
  -- A guest or a reporter sees what they are invited to, and nothing of the council by itself.
  if acting->>'role' in ('guest', 'press') and (target is not null or reads_below) then
    return jsonb_build_object('outcome', 'out-of-reach');
  end if;
  if acting->>'agency' is not null then
    if target is not null and target <> home then return jsonb_build_object('outcome', 'out-of-reach'); end if;
    return jsonb_build_object('outcome', 'entered', 'audience', 'agency', 'council', home, 'as', acting,
      'capacities', capacities, 'account', signed_in.account_id, 'person', signed_in.person_id, 'login', signed_in.login_id);
  end if;

  if target is not null and target <> home then
    -- Only the council directly above reads down, and only reads.
    if not exists (select from platform.council_scope c where c.council_id = target and c.superior_id = home) then
      return jsonb_build_object('outcome', 'out-of-reach');
    end if;
    reach := array[target];
  elsif reads_below then
    select array_agg(c.council_id) into reach from platform.council_scope c
      where c.council_id = home or c.superior_id = home;
    target := home;
  end if;

  return jsonb_build_object('outcome', 'entered',
    'audience', case when reach is null then 'council' else 'superior' end,
    'council', coalesce(target, home), 'councils', reach, 'as', acting, 'capacities', capacities,
    'account', signed_in.account_id, 'person', signed_in.person_id, 'login', signed_in.login_id,
    'readsPersonal', acting->>'role' in ('officeChief', 'specialist', 'communeOfficer', 'systemAdmin'));
end $$;

