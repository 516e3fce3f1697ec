"""No tables: the overview is derived from the registers below it."""
