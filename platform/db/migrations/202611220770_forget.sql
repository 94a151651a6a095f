-- What happened is kept for good in the audit trail; the outbox and the marks of its handlers are of use only until every
-- handler has seen to them. Both are of class trail, from which nobody deletes: so it goes by this one function.

-- Removes at most so many events from before a moment that every handler has passed and none has put aside, and so many
-- marks of handlers; answers how many of both. The newest `keep` positions stay, whatever their age: live lines are caught
-- up from them and need them without a gap. A release that drops a handler deletes its row of platform.handler.
create function platform.forget_events(older_than timestamptz, keep bigint, at_most int) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  floor bigint;
  forgotten bigint;
  marks bigint := 0;
begin
  select least((select h.position - keep from platform.sealer_head h),
               (select coalesce(min(h.position), 9223372036854775807) from platform.handler h))
    into floor;

  delete from platform.outbox o
   using (select o.council_id, o.id
            from platform.outbox o
           where o.position <= floor and o.at < older_than
             and not exists (select from platform.delivery d where d.position = o.position)
           order by o.position
           limit at_most) old
   where o.council_id = old.council_id and o.id = old.id;
  get diagnostics forgotten = row_count;

  -- A mark tells a handler that it has done an event; while one lags behind, all marks stay.
  if not exists (select from platform.outbox o, platform.handler h
                  where o.position > h.position and o.name = h.event and o.at < older_than) then
    delete from platform.handled m
     using (select m.council_id, m.event_id, m.handler from platform.handled m where m.at < older_than limit at_most) old
     where m.council_id = old.council_id and m.event_id = old.event_id and m.handler = old.handler;
    get diagnostics marks = row_count;
  end if;
  return forgotten + marks;
end $$;
revoke execute on function platform.forget_events from public;
grant execute on function platform.forget_events to app_system;
