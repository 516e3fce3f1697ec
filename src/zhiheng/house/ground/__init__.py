"""The ground the house stands on: home folder, keys, database server, roles, databases, assets.

Purpose: everything that must exist before Django may start. Nothing here imports Django models;
`set_up` runs migrations in a process of its own.
"""
