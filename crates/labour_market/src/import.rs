//! Importers: bytes in, rows and problems out (pure).
