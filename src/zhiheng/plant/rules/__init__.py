"""The law's conditions over many rows: as numpy masks and as SQL, from the same nodes."""
