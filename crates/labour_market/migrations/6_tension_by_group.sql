-- Pages and answers ask for the tension of one group in every region; the primary key begins with the region.
create index labour_market_tension_group on labour_market_tension (release, edition, code);
