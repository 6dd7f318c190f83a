-- How many people chose what in a region, as it is published: counted once after the end of a month, and then left as it
-- is, so that nobody learns from two looks who came or went. Only numbers that may be shown are here; nothing in these
-- tables is about one person.
create table profile_sum_month (
  month {text} not null primary key, -- its first day
  counted_on {text} not null
) {strict};

create table profile_sum (
  region {text} not null,
  subject {text} not null, -- occupation:<id>, programme:<key>, or everyone: all who said yes
  people {int} not null check (people >= 10), -- at least so many
  primary key (region, subject)
) {strict};
