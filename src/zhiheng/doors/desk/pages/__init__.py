"""The pages of the desk: worklist, cases, case page, search, notices, outbox."""
