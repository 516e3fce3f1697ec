"""Pages of the room 期限看板."""
