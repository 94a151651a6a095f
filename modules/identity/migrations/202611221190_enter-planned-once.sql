-- Every request enters by these. The connection plans each statement for its values, which lists need (what fits a small
-- commune does not fit a province); here each statement finds one row by its key, and planning them costs four times
-- what running them does.
alter function identity.resolve(text, text, text, boolean) set plan_cache_mode = auto;
