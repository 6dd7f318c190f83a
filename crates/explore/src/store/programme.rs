//! One programme with everything its page says.
