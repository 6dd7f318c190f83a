-- The figure of the region that was shown with a guess, beside that of the country: kept, so that an old check still says
-- what it said. Null = there was none, or no region was known.
alter table profile_expectation_guess add column region {text};
alter table profile_expectation_guess add column region_class {text};
alter table profile_expectation_guess add column region_period {text};
alter table profile_expectation_guess add column region_is_example {bool};
