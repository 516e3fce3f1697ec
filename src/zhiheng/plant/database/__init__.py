"""Django's PostgreSQL backend with one thing added: every connection carries the scope."""
