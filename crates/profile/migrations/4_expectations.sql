-- A check of expectations: five occupations, guessed at, looked up, ordered before and after. The figures that were shown
-- are kept with the guess, so that an old check still says what it said.
create table profile_expectation (
  owner {text} not null,
  id {text} not null,
  day {text} not null, -- the civil date on which it began
  made_at {int} not null,
  primary key (owner, id)
) {strict};

create table profile_expectation_guess (
  owner {text} not null,
  expectation {text} not null,
  occupation {text} not null,
  line {int} not null, -- the order in which they were chosen
  before {int}, -- 1 = first; null = not ordered yet
  after {int},
  is_guessed {bool} not null,
  chance {text}, -- the class that was guessed; null = no idea, or not asked
  pay {int}, -- cents an hour; null = no idea, or not asked
  sure {text},
  pay_low {int}, -- the figures that were shown with it; null = there was none
  pay_middle {int},
  pay_high {int},
  pay_year {int},
  class {text},
  class_year {int},
  primary key (owner, expectation, occupation)
) {strict};
