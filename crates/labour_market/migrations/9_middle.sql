-- The middle of a municipality in degrees, and the radius in km of a circle as large: what a travelling time is estimated from.
-- Null = the map has no outline of it.
alter table labour_market_municipality add column lat {real};
alter table labour_market_municipality add column lon {real};
alter table labour_market_municipality add column radius_km {real};
