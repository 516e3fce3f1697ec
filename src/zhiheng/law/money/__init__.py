"""Money law: interest, fees, order of payment, distribution, each result with its worksheet."""
