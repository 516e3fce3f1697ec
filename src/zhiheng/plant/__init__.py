"""The machinery every room stands on: acts, chain, scope, outbox, rows, papers' press, keys."""
