"""Zhiheng 执衡: the open platform for court enforcement (强制执行)."""
