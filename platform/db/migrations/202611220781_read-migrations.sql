-- Up to which migration the database is, for the administration's page; the list itself stays the owner's.
create function platform.newest_migration() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select name from platform.migration order by regexp_replace(name, '^.*/', '') desc limit 1
$$;
revoke execute on function platform.newest_migration() from public;
grant execute on function platform.newest_migration() to app_system;
