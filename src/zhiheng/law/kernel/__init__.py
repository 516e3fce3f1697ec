"""The language rules are written in: articles, dated values, spans, records, conditions."""
