"""Money for whole batches by numpy, to the fen what `law.money` says item by item (W9)."""
