-- A first password is known to whoever gave it out: until its person has chosen their own, it opens their account and
-- nothing of a council ("borrowed"). Held where every request comes in, as the second step is; else as before.
create or replace function identity.resolve(token_hash text, wanted text, council text, reads_below boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = auto as $$
declare
  signed_in record;
  today constant date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
  capacities jsonb;
  is_asked boolean;
  has_factor boolean;
  owes boolean := false;
  acting jsonb;
  target uuid := nullif(council, '')::uuid;
  home uuid;
  reach uuid[];
begin
  select l.id as login_id, l.only_council, l.method, l.second_step, l.last_seen_at, a.id as account_id, a.person_id,
         c.must_change and l.method not in ('qr', 'single-sign-on', 'passkey') as borrowed
    into signed_in
    from identity.login l
    join identity.account a on a.id = l.account_id
    left join identity.credential c on c.account_id = a.id
    where l.token_hash = resolve.token_hash and l.revoked_at is null and l.expires_at > now() and a.disabled_at is null;
  if not found then
    return jsonb_build_object('outcome', 'no-login');
  end if;

  if signed_in.last_seen_at < now() - interval '5 minutes' then
    update identity.login set last_seen_at = now() where id = signed_in.login_id;
  end if;

  select jsonb_agg(jsonb_build_object(
           'assignment', s.id, 'role', s.role, 'council', s.council_id, 'level', c.level,
           'body', s.body_id, 'agency', s.agency_id) order by (s.council_id = target) desc nulls last, s.valid_from, s.id),
         bool_or(r.council_id is not null)
    into capacities, is_asked
    from identity.assignment s
    join platform.council_scope c on c.council_id = s.council_id
    left join identity.second_factor_rule r
      on r.council_id = s.council_id and s.role = any (r.roles) and r.required_from <= today
    where s.account_id = signed_in.account_id
      and (signed_in.only_council is null or s.council_id = signed_in.only_council)
      and s.valid_from <= today
      and (s.valid_to is null or s.valid_to >= today);
  if capacities is null then
    return jsonb_build_object('outcome', 'no-capacity');
  end if;

  -- Whoever came by the desk's pass or by an invitation's code was let in by the office, for that login.
  if is_asked and signed_in.method not in ('qr', 'code') and signed_in.second_step is distinct from 'provider' then
    select exists (select from identity.totp t where t.account_id = signed_in.account_id and t.confirmed_at is not null)
        or exists (select from identity.passkey p where p.account_id = signed_in.account_id)
      into has_factor;
    if has_factor and signed_in.method not in ('totp', 'recovery-code', 'passkey')
       and signed_in.second_step is distinct from 'set-up' then
      -- There is one to be shown, and this login has not: signing in anew asks for it.
      return jsonb_build_object('outcome', 'no-login');
    end if;
    owes := not has_factor;
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
      'capacities', capacities, 'account', signed_in.account_id, 'person', signed_in.person_id, 'login', signed_in.login_id,
      'owes', owes, 'borrowed', coalesce(signed_in.borrowed, false));
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
    'owes', owes, 'borrowed', coalesce(signed_in.borrowed, false),
    'readsPersonal', acting->>'role' in ('officeChief', 'specialist', 'communeOfficer', 'systemAdmin'));
end $$;
