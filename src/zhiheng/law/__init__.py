"""What the law says: pure Python, standard library only; no clock, no database, no network."""
