-- The administration says up to which migration the database is; only the owner writes them.
grant select (name, applied_at) on platform.migration to app_system;
