//! A labour-market region and what is known about it.
