"""留痕查询: the log of acts, refusals and looks, searched and verified."""
