"""The desk's own door: log-in, log-out, the fresh log-in before signing, one's account, 等保."""
