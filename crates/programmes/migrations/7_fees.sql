-- What a school year costs by the law. `kind`: bol, bbl_low (levels 1 and 2), bbl_high (3 and 4), hbo. `amount` in cents.
create table programmes_fee (
  release {int} not null,
  kind {text} not null check (kind in ('bol', 'bbl_low', 'bbl_high', 'hbo')),
  school_year {text} not null, -- 2024-2025
  amount {int} not null check (amount >= 0),
  source {text} not null,
  certainty {text} not null, -- V read, M from memory, O ours
  primary key (release, kind)
) {strict};
