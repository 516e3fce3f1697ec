"""The desk: log-in, frame, and the pages that look across rooms."""
