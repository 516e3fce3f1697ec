"""The outside world, imitated: a program of its own that speaks only the published protocol.

Text messages, mail tracking, electronic service, ownership of telephones, another court's system
and a tiny case-flow system, each under a path and a key of its own, each failing on command.
Everything invented. Written from `docs/protocol` alone; imports nothing of the house.
"""
