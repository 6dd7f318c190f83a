-- How far the guesses of a finished check were from the figures, for the sum of a class: written in the transaction that
-- finishes the check, and only the distance, by the field of work. One check of a learner, the last of the school year;
-- with the school year it goes. Pages of a school show sums of ten people or more, and nobody's row.
create table profile_class_guess (
  organisation {text} not null,
  owner {text} not null,
  expectation {text} not null,
  occupation {text} not null,
  day {text} not null, -- on which the check was finished
  field {text} not null, -- the occupational class of CBS, such as 10
  sure {text} not null,
  pay_off {int}, -- the guess minus the middle, in cents an hour; null = no guess, or no figure
  is_pay_near {bool},
  pay_year {int},
  chance_off {int}, -- by how many classes the guess was more hopeful than ROA; null = no guess, or no figure
  to_year {int},
  primary key (organisation, owner, occupation)
) {strict};
create index profile_class_guess_owner on profile_class_guess (owner);

-- Who does not want to count in the sum of a class.
create table profile_class_out (
  owner {text} not null primary key,
  said_at {int} not null
) {strict};
