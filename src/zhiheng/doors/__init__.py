"""Who comes in: the desk of the court's own people."""
